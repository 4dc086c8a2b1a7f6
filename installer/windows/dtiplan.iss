; Inno Setup script around dist\dtiplan. UNTESTED: not yet run on Windows.
; Installs for the current user, so that no administrator is needed.
[Setup]
AppId={{6D2E0B1C-3A55-4C0E-9C42-7B1B0F0D8E11}
AppName=dtiplan
AppVersion=0.1.0
AppPublisher=dtiplan
DefaultDirName={autopf}\dtiplan
DefaultGroupName=dtiplan
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
InfoBeforeFile=..\linux\README.txt
OutputDir=..\..\dist
OutputBaseFilename=dtiplan-setup
Compression=lzma2
SolidCompression=yes

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "french"; MessagesFile: "compiler:Languages\French.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"

[Files]
Source: "..\..\dist\dtiplan\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\dtiplan"; Filename: "{app}\dtiplan.exe"
Name: "{autodesktop}\dtiplan"; Filename: "{app}\dtiplan.exe"; Tasks: desktopicon

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
