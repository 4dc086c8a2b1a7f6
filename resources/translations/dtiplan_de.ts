<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>dtiplan</name>
    <message>
        <extracomment>domain SeriesKind</extracomment>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <extracomment>domain SeriesKind</extracomment>
        <source>rtdose</source>
        <translation>RT-Dosis</translation>
    </message>
    <message>
        <extracomment>domain SeriesKind</extracomment>
        <source>rtplan</source>
        <translation>RT-Plan</translation>
    </message>
    <message>
        <extracomment>domain SeriesKind</extracomment>
        <source>rtstruct</source>
        <translation>RT-Strukturen</translation>
    </message>
    <message>
        <extracomment>domain SeriesKind</extracomment>
        <source>scanner_map</source>
        <translation>Karte des Scanners</translation>
    </message>
    <message>
        <extracomment>domain Severity</extracomment>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <extracomment>domain Severity</extracomment>
        <source>info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <extracomment>domain TractStatus</extracomment>
        <source>not_found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <extracomment>domain Verdict</extracomment>
        <source>ambiguous</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <extracomment>dtiplan/__init__.py</extracomment>
        <source>Research software. Not a medical device; no CE mark, no FDA clearance. Not for clinical decisions; every exported structure must be reviewed and approved by a qualified user in the treatment planning system.</source>
        <translation>Forschungssoftware. Kein Medizinprodukt; keine CE-Kennzeichnung, keine FDA-Zulassung. Nicht für klinische Entscheidungen; jede exportierte Struktur muss von einer qualifizierten Person im Bestrahlungsplanungssystem geprüft und freigegeben werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/distortion.py</extracomment>
        <source>expected from readout and air cavities</source>
        <translation>erwartet aus Auslesung und Lufthöhlen</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/distortion.py</extracomment>
        <source>reversed phase encoding</source>
        <translation>entgegengesetzte Phasenkodierung</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/dose_comparison.py</extracomment>
        <source>it is below the reporting limit of {1} cc</source>
        <translation>sie liegt unter der Berichtsgrenze von {1} cm³</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/dose_comparison.py</extracomment>
        <source>{1} % of it lies outside the dose grid</source>
        <translation>{1} % davon liegen außerhalb des Dosisgitters</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>A tensor cannot be fitted; check that the bvec file belongs to this series.</source>
        <translation>Es kann kein Tensor angepasst werden; prüfen Sie, ob die bvec-Datei zu dieser Serie gehört.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Add the series that holds the b = 0 volumes, or repeat the scan with at least one.</source>
        <translation>Fügen Sie die Serie mit den b = 0-Volumina hinzu oder wiederholen Sie die Aufnahme mit mindestens einem.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>All {1} directions lie near one plane (mean angle to it {2} degrees, condition number {3}).</source>
        <translation>Alle {1} Richtungen liegen nahe einer Ebene (mittlerer Winkel dazu {2} Grad, Konditionszahl {3}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Check that this spread is the scanner's own (imaging gradients), not two shells.</source>
        <translation>Prüfen Sie, ob diese Streuung vom Scanner selbst stammt (Bildgebungsgradienten) und nicht von zwei Schalen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Choose another series or add the missing volumes; mean ADC is all that this one can give.</source>
        <translation>Wählen Sie eine andere Serie oder fügen Sie die fehlenden Volumina hinzu; diese hier kann nur den mittleren ADC liefern.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Expect FA and directions to depend on orientation; use an evenly spread table.</source>
        <translation>FA und Richtungen werden von der Orientierung abhängen; verwenden Sie eine gleichmäßig verteilte Tabelle.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Give the b-values in s/mm2 (1 ms/um2 is 1000 s/mm2, 1e9 s/m2 is 1000 s/mm2).</source>
        <translation>Geben Sie die b-Werte in s/mm2 an (1 ms/um2 sind 1000 s/mm2, 1e9 s/m2 sind 1000 s/mm2).</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>No volume without diffusion weighting: the lowest b-value is {1} s/mm2.</source>
        <translation>Kein Volumen ohne Diffusionswichtung: Der kleinste b-Wert ist {1} s/mm2.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Nothing to do if the scan was averaged; otherwise check that no volume came twice.</source>
        <translation>Nichts zu tun, wenn die Aufnahme gemittelt wurde; prüfen Sie sonst, ob ein Volumen doppelt vorkommt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Only {1} distinct directions in {2} volumes (a direction and its opposite count once); a tensor needs {3}.</source>
        <translation>Nur {1} verschiedene Richtungen in {2} Volumina (eine Richtung und ihre Gegenrichtung zählen einmal); ein Tensor braucht {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Some programs hide a second b-value in the length; write unit vectors and the true b-values, then import again.</source>
        <translation>Manche Programme verstecken einen zweiten b-Wert in der Länge; schreiben Sie Einheitsvektoren und die wahren b-Werte und importieren Sie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>The highest b-value is {1}; as s/mm2 that is no diffusion scan ({2} to {3} s/mm2).</source>
        <translation>Der größte b-Wert ist {1}; in s/mm2 ist das keine Diffusionsaufnahme ({2} bis {3} s/mm2).</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>The {1} directions cover the sphere badly: condition number of the tensor fit {2}, well spread directions have about 1.6.</source>
        <translation>Die {1} Richtungen decken die Kugel schlecht ab: Die Konditionszahl der Tensoranpassung ist {2}, gut verteilte Richtungen haben etwa 1,6.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>The {1} volumes of nominal b = {2} s/mm2 have actual values from {3} to {4} s/mm2; the actual values are used.</source>
        <translation>Die {1} Volumina mit nominalem b = {2} s/mm2 haben tatsächliche Werte von {3} bis {4} s/mm2; die tatsächlichen Werte werden verwendet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Use the original, not anonymised DICOM files, or give bval and bvec files. Trace-weighted series have no directions: they give ADC, never a tensor.</source>
        <translation>Verwenden Sie die originalen, nicht anonymisierten DICOM-Dateien oder geben Sie bval- und bvec-Dateien an. Trace-gewichtete Serien haben keine Richtungen: Sie liefern den ADC, nie einen Tensor.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>{1} and {2} more</source>
        <translation>{1} und {2} weitere</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>{1} of {2} diffusion-weighted volumes have no direction (zero vector at b &gt; 0): volumes {3}.</source>
        <translation>{1} von {2} diffusionsgewichteten Volumina haben keine Richtung (Nullvektor bei b &gt; 0): Volumina {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>{1} vectors are not of unit length: volumes {2} have lengths from {3} to {4}.</source>
        <translation>{1} Vektoren haben nicht die Länge eins: Die Volumina {2} haben Längen von {3} bis {4}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>{1} volumes repeat a direction of the same shell (within {2} degree, opposite directions count as the same): volumes {3}.</source>
        <translation>{1} Volumina wiederholen eine Richtung derselben Schale (innerhalb von {2} Grad, Gegenrichtungen gelten als gleich): Volumina {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/image.py</extracomment>
        <source>mean DWI</source>
        <translation>mittleres DWI</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/charts.py</extracomment>
        <source>moving range</source>
        <translation>gleitende Spannweite</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/charts.py</extracomment>
        <source>standard deviation within a session</source>
        <translation>Standardabweichung innerhalb einer Sitzung</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/comparison.py</extracomment>
        <source>no candidate protocols were given</source>
        <translation>es wurden keine Protokolle zur Wahl gegeben</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/harmonisation.py</extracomment>
        <source>a posteriori</source>
        <translation>a posteriori</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/harmonisation.py</extracomment>
        <source>a priori</source>
        <translation>a priori</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/harmonisation.py</extracomment>
        <source>sqrt((s1^2 + s2^2) / 2)</source>
        <translation>sqrt((s1^2 + s2^2) / 2)</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/laws.py</extracomment>
        <source>Amouzandeh 2022, {1} % PVP</source>
        <translation>Amouzandeh 2022, {1} % PVP</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/laws.py</extracomment>
        <source>Generic value of PVP solutions, not of this phantom: trust it to 5 % only, and import the phantom's certificate.</source>
        <translation>Allgemeiner Wert für PVP-Lösungen, nicht dieses Phantoms: nur auf 5 % verlässlich; lesen Sie das Zertifikat des Phantoms ein.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/laws.py</extracomment>
        <source>Holz 2000 (Speedy-Angell), water; 1 % uncertainty unverified</source>
        <translation>Holz 2000 (Speedy-Angell), Wasser; 1 % Unsicherheit nicht überprüft</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/laws.py</extracomment>
        <source>Wagner 2017, {1} % PVP</source>
        <translation>Wagner 2017, {1} % PVP</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/laws.py</extracomment>
        <source>no generic law holds for {1} % PVP (up to {2} % only); the phantom's certificate is needed</source>
        <translation>kein allgemeines Gesetz gilt für {1} % PVP (nur bis {2} %); das Zertifikat des Phantoms wird gebraucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner.py</extracomment>
        <source>Digital object</source>
        <translation>Digitales Objekt</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>Change this setting; `dtiplan phantom make --help` tells all of them.</source>
        <translation>Ändern Sie diese Einstellung; `dtiplan phantom make --help` nennt alle.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>No setting is called {1}.</source>
        <translation>Keine Einstellung heißt {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>No volume is asked for: n_b0 is 0 and there is no b-value.</source>
        <translation>Es ist kein Volumen verlangt: n_b0 ist 0 und es gibt keinen b-Wert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>The simulated scanner cannot be set so.</source>
        <translation>Der simulierte Scanner lässt sich so nicht einstellen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>acquired is '{1}', not a date and time as 2026-01-05T12:00:00.</source>
        <translation>acquired ist '{1}', nicht Datum und Uhrzeit wie 2026-01-05T12:00:00.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>stored_axis_order is {1}, not an order of 0 1 2.</source>
        <translation>stored_axis_order ist {1}, keine Reihenfolge von 0 1 2.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>stored_axis_signs is {1}; each is 1 or -1.</source>
        <translation>stored_axis_signs ist {1}; jedes ist 1 oder -1.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>weighting is '{1}'; {2} are possible.</source>
        <translation>weighting ist '{1}'; möglich sind {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>{1} has {2} values, {3} are needed.</source>
        <translation>{1} hat {2} Werte, gebraucht werden {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>{1} holds {2}; {3} to {4} is possible.</source>
        <translation>{1} enthält {2}; möglich ist {3} bis {4}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>{1} is {2}, which is not a possible value.</source>
        <translation>{1} ist {2}, das ist kein möglicher Wert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>{1} is {2}; {3} to {4} is possible.</source>
        <translation>{1} ist {2}; möglich ist {3} bis {4}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>'{1}' is empty or the name of another scanner.</source>
        <translation>'{1}' ist leer oder der Name eines anderen Scanners.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>Choose one of them.</source>
        <translation>Wählen Sie eines davon.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>Give a standard uncertainty between 0 and 10 K.</source>
        <translation>Geben Sie eine Standardunsicherheit zwischen 0 und 10 K an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>Give it a name, for example its model and room.</source>
        <translation>Geben Sie ihm einen Namen, zum Beispiel Modell und Raum.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>Give the temperature of the phantom in degrees Celsius, between -5 and 60.</source>
        <translation>Geben Sie die Temperatur des Phantoms in Grad Celsius an, zwischen -5 und 60.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>It has no name.</source>
        <translation>Er hat keinen Namen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>Its scans are {1}.</source>
        <translation>Ihre Aufnahmen sind {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>The scanner '{1}' cannot be renamed.</source>
        <translation>Der Scanner '{1}' kann nicht umbenannt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>The scanner cannot be added.</source>
        <translation>Der Scanner kann nicht hinzugefügt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>The temperature cannot be right.</source>
        <translation>Die Temperatur kann nicht stimmen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>The uncertainty of the temperature cannot be right.</source>
        <translation>Die Unsicherheit der Temperatur kann nicht stimmen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>There is no scan '{1}' in the study.</source>
        <translation>Es gibt keine Aufnahme '{1}' in der Studie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>{1} C was given.</source>
        <translation>Angegeben wurden {1} C.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>{1} K was given.</source>
        <translation>Angegeben wurden {1} K.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>ACR phantom study (PMC5690920): always below one voxel</source>
        <translation>ACR-Phantomstudie (PMC5690920): immer unter einem Voxel</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>ACR phantom test, from memory: unverified</source>
        <translation>ACR-Phantomtest, aus dem Gedächtnis: nicht überprüft</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>ADC against the scanner's own map</source>
        <translation>ADC gegen die Karte des Scanners</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>ADC along one axis against the mean of the three</source>
        <translation>ADC entlang einer Achse gegen das Mittel der drei</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>ADC bias</source>
        <translation>Abweichung des ADC</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>ADC fitted as the scanner does, against its own map</source>
        <translation>ADC angepasst wie vom Scanner, gegen dessen eigene Karte</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>AIFM study of 26 scanners: the axes differ by less than 1.5 % in 21 of them; 2 % fails</source>
        <translation>AIFM-Studie an 26 Scannern: bei 21 unterscheiden sich die Achsen um weniger als 1,5 %; 2 % fällt durch</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Angle of the principal direction to the course of the fibres</source>
        <translation>Winkel der Hauptrichtung zum Verlauf der Fasern</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Background beside the phantom, phase to readout direction</source>
        <translation>Hintergrund neben dem Phantom, Phasen- zu Ausleserichtung</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Change of ADC within 4 cm of the isocentre</source>
        <translation>Änderung des ADC bis 4 cm vom Isozentrum</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Dependence of ADC on the b-value</source>
        <translation>Abhängigkeit des ADC vom b-Wert</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>EPI distortion: extent along phase to readout direction</source>
        <translation>EPI-Verzeichnung: Ausdehnung in Phasen- zu Ausleserichtung</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Effective resolution RS, root mean square of both</source>
        <translation>Effektive Auflösung RS, quadratisches Mittel von beiden</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Effective resolution across the slices (FWHM)</source>
        <translation>Effektive Auflösung quer zu den Schichten (FWHM)</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Effective resolution in the slice (FWHM)</source>
        <translation>Effektive Auflösung in der Schicht (FWHM)</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>FA beyond what noise makes</source>
        <translation>FA über das hinaus, was Rauschen ergibt</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Largest change of scale by eddy currents</source>
        <translation>Größte Skalenänderung durch Wirbelströme</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Largest displacement by eddy currents at 80 mm</source>
        <translation>Größte Verschiebung durch Wirbelströme bei 80 mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Largest shear by eddy currents</source>
        <translation>Größte Scherung durch Wirbelströme</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Largest shift by eddy currents</source>
        <translation>Größter Versatz durch Wirbelströme</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Linearity: R squared</source>
        <translation>Linearität: R-Quadrat</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Linearity: slope of measured to true ADC</source>
        <translation>Linearität: Steigung von gemessenem zu wahrem ADC</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>N/2 ghost against the phantom's signal</source>
        <translation>N/2-Geist gegen das Signal des Phantoms</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Percent signal ghosting</source>
        <translation>Geisterbild in Prozent des Signals</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>QIBA DWI profile, as quoted by Choi 2024 (Diagnostics 14:583)</source>
        <translation>QIBA-DWI-Profil, zitiert nach Choi 2024 (Diagnostics 14:583)</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>QIBA DWI profile, from memory: unverified</source>
        <translation>QIBA-DWI-Profil, aus dem Gedächtnis: nicht überprüft</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Random error of ADC in the region</source>
        <translation>Zufälliger Fehler des ADC in der Region</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>SNR of one volume at b = 0</source>
        <translation>SNR eines Volumens bei b = 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Scale front-back</source>
        <translation>Maßstab vorn-hinten</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Scale left-right</source>
        <translation>Maßstab links-rechts</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Short-term repeatability (wCV)</source>
        <translation>Wiederholbarkeit über kurze Zeit (wCV)</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Temperature by the water in the phantom</source>
        <translation>Temperatur nach dem Wasser im Phantom</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>no limit; compared between scanners</source>
        <translation>keine Grenze; zwischen Scannern verglichen</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>proposal of this program, to be set from the baseline: unverified</source>
        <translation>Vorschlag dieses Programms, aus der Basislinie festzulegen: nicht überprüft</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>the calculation gave no finite number</source>
        <translation>die Rechnung ergab keine endliche Zahl</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>within +- {1}</source>
        <translation>innerhalb +- {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>{1} to {2}</source>
        <translation>{1} bis {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>; k is not stated and taken as 1</source>
        <translation>; k ist nicht angegeben und wird als 1 genommen</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>Interpolated over a gap: nothing is calibrated between {1} and {2} C.</source>
        <translation>Über eine Lücke interpoliert: zwischen {1} und {2} C ist nichts kalibriert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>The certificate does not name {1}. </source>
        <translation>Das Zertifikat nennt {1} nicht. </translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>Value of this kind of phantom, not of this very one: import the phantom's certificate.</source>
        <translation>Wert dieser Art von Phantom, nicht dieses Phantoms: lesen Sie das Zertifikat des Phantoms ein.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>a phantom without serial number</source>
        <translation>ein Phantom ohne Seriennummer</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>certificate of {1}</source>
        <translation>Zertifikat von {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>no diffusivity of {1} is known; give the phantom's certificate</source>
        <translation>von {1} ist keine Diffusivität bekannt; geben Sie das Zertifikat des Phantoms</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>phantom description</source>
        <translation>Beschreibung des Phantoms</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>the only calibrated temperature is {1} C, the scan was at {2} C</source>
        <translation>die einzige kalibrierte Temperatur ist {1} C, die Aufnahme war bei {2} C</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>two values are given for {1} C under different names</source>
        <translation>für {1} C stehen zwei Werte unter verschiedenen Namen</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>{1} C is beyond the calibrated temperatures, {2} to {3} C</source>
        <translation>{1} C liegt außerhalb der kalibrierten Temperaturen, {2} bis {3} C</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>{1} C is beyond the range of the law for {2}, {3} to {4} C</source>
        <translation>{1} C liegt außerhalb des Bereichs des Gesetzes für {2}, {3} bis {4} C</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>{1} C is beyond the range of {2}, {3} to {4} C</source>
        <translation>{1} C liegt außerhalb des Bereichs von {2}, {3} bis {4} C</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/published_doses.py</extracomment>
        <source>1 fraction</source>
        <translation>1 Fraktion</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/published_doses.py</extracomment>
        <source>equal within the uncertainty of the sampling</source>
        <translation>gleich innerhalb der Unsicherheit der Abtastung</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/published_doses.py</extracomment>
        <source>not comparable</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/published_doses.py</extracomment>
        <source>not published for {1}</source>
        <translation>nicht für {1} veröffentlicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/published_doses.py</extracomment>
        <source>the metric was not read off</source>
        <translation>die Kenngröße wurde nicht abgelesen</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/published_doses.py</extracomment>
        <source>the number of fractions of the plan is not known</source>
        <translation>die Zahl der Fraktionen des Plans ist nicht bekannt</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/published_doses.py</extracomment>
        <source>{1} fractions</source>
        <translation>{1} Fraktionen</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>'{1}' cannot be a structure name.</source>
        <translation>„{1}“ kann kein Strukturname sein.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>95 % surface distance {1} mm</source>
        <translation>95-%-Oberflächenabstand {1} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>Choose a shorter or plainer name.</source>
        <translation>Wählen Sie einen kürzeren oder einfacheren Namen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>Dice {1} below {2}</source>
        <translation>Dice {1} unter {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>It has no contour.</source>
        <translation>Sie hat keine Kontur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>It has {1} characters; planning systems take 1 to {2} ASCII letters, digits and _ - ~ . + ^.</source>
        <translation>Er hat {1} Zeichen; Planungssysteme nehmen 1 bis {2} ASCII-Buchstaben, Ziffern und _ - ~ . + ^.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>Read the tract's reason; an empty structure is never written.</source>
        <translation>Lesen Sie den Grund bei der Bahn; eine leere Struktur wird nie geschrieben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>Rename one of them.</source>
        <translation>Benennen Sie eine davon um.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>The structure {1} cannot be made.</source>
        <translation>Die Struktur {1} kann nicht erstellt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>The structures cannot be written to one file.</source>
        <translation>Die Strukturen können nicht in eine Datei geschrieben werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>These names are the same without regard to case: {1}.</source>
        <translation>Diese Namen sind ohne Beachtung der Groß- und Kleinschreibung gleich: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>centroid off by {1} mm</source>
        <translation>Schwerpunkt um {1} mm verschoben</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>volume {1} cc instead of {2} cc</source>
        <translation>Volumen {1} cc statt {2} cc</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>{1} parts instead of {2}</source>
        <translation>{1} Teile statt {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>'{title}' stopped before it was done.</source>
        <translation>„{title}“ endete, bevor es fertig war.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>It could not be started.</source>
        <translation>Es konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>It ended with exit code {code} and gave no answer.</source>
        <translation>Es endete mit Code {code} und gab keine Antwort.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>It was ended by {signal}.</source>
        <translation>Es wurde durch {signal} beendet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>The case is as it was before. Run it again; if it happens again, send these lines to the makers of the program.</source>
        <translation>Der Fall ist wie zuvor. Führen Sie es erneut aus; geschieht es wieder, senden Sie diese Zeilen an die Hersteller des Programms.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>The last it said:
{lines}</source>
        <translation>Die letzte Meldung:
{lines}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>signal {number}</source>
        <translation>Signal {number}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>signal {number} ({name})</source>
        <translation>Signal {number} ({name})</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>the system (code {code})</source>
        <translation>das System (Code {code})</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/case_view.py</extracomment>
        <source>Patient {id}</source>
        <translation>Patient {id}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/case_view.py</extracomment>
        <source>Re&amp;port</source>
        <translation>&amp;Bericht</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/case_view.py</extracomment>
        <source>Run &amp;all</source>
        <translation>&amp;Alle ausführen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/case_view.py</extracomment>
        <source>Run every step that is not done, up to the export.</source>
        <translation>Jeden offenen Schritt ausführen, bis zum Export.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/main_window.py</extracomment>
        <source>Open a case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/main_window.py</extracomment>
        <source>Opening {path}</source>
        <translation>{path} wird geöffnet</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/colour_strip.py</extracomment>
        <source>Colour FA: axial, coronal, and sagittal just beside the middle</source>
        <translation>Farb-FA: axial, koronal und sagittal neben der Mitte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>&amp;Copy SHA-256</source>
        <translation>SHA-256 &amp;kopieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>1. Patient name and ID are those of the plan.</source>
        <translation>1. Name und ID des Patienten sind die des Plans.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>2. Every structure lies on the planning series named on this page.</source>
        <translation>2. Jede Struktur liegt auf der Planungsserie, die diese Seite nennt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>3. Left is left: compare the sides with the names.</source>
        <translation>3. Links ist links: Vergleichen Sie die Seiten mit den Namen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>4. Volumes agree with the table within the system's own rounding.</source>
        <translation>4. Die Volumina stimmen mit der Tabelle überein, bis auf die Rundung des Systems.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>5. First and last slice are there; nothing was cut or joined.</source>
        <translation>5. Erste und letzte Schicht sind da; nichts wurde abgeschnitten oder verbunden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Centroid
mm</source>
        <translation>Schwerpunkt
mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Drawn on</source>
        <translation>Gezeichnet auf</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>File: {name}</source>
        <translation>Datei: {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Frame of reference UID</source>
        <translation>UID des Bezugssystems</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>HD95
mm</source>
        <translation>HD95
mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Limits: volume {volume} %, Dice at least {dice}, centroid {centroid} mm, 95 % surface distance {hd95} mm.</source>
        <translation>Grenzen: Volumen {volume} %, Dice mindestens {dice}, Schwerpunkt {centroid} mm, 95-%-Oberflächenabstand {hd95} mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Nobody has accepted the registration yet.</source>
        <translation>Noch niemand hat die Registrierung akzeptiert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>O&amp;pen folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Open 'Accept registration', compare, and accept with your name.</source>
        <translation>Öffnen Sie „Registrierung annehmen“, vergleichen Sie und akzeptieren Sie mit Ihrem Namen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Patient ID</source>
        <translation>Patienten-ID</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Read back and compared</source>
        <translation>Zurückgelesen und verglichen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Registration accepted by</source>
        <translation>Registrierung akzeptiert von</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Released and verified</source>
        <translation>Freigegeben und geprüft</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Run 'Make structures' again; 'Run to here' does what is missing before it.</source>
        <translation>Führen Sie „Strukturen erstellen“ erneut aus; „Bis hierher ausführen“ erledigt, was davor fehlt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Run 'Make structures' first.</source>
        <translation>Führen Sie zuerst „Strukturen erstellen“ aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Series UID</source>
        <translation>Serien-UID</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Structures to be written</source>
        <translation>Zu schreibende Strukturen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>The export is blocked</source>
        <translation>Der Export ist gesperrt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>The file is no longer there</source>
        <translation>Die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>The registration was taken over without anybody looking at it.</source>
        <translation>Die Registrierung wurde übernommen, ohne dass jemand sie angesehen hat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>The structures do not follow from what the case holds now.</source>
        <translation>Die Strukturen folgen nicht aus dem, was der Fall jetzt enthält.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>There are no structures yet.</source>
        <translation>Es gibt noch keine Strukturen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Tract</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Verification of the file that was read back</source>
        <translation>Prüfung der zurückgelesenen Datei</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Volume
error, %</source>
        <translation>Volumen-
fehler, %</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Volume, cm³</source>
        <translation>Volumen, cm³</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>What to check in the planning system</source>
        <translation>Was im Planungssystem zu prüfen ist</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>What will be written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Write the file, read it back, release it if it holds.</source>
        <translation>Datei schreiben, zurücklesen und freigeben, wenn sie stimmt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>not told by the images</source>
        <translation>von den Bildern nicht angegeben</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>slices</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>Different directions</source>
        <translation>Verschiedene Richtungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>Fibre orientations (spherical deconvolution)</source>
        <translation>Faserorientierungen (sphärische Dekonvolution)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>Order of the harmonics</source>
        <translation>Ordnung der Harmonischen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>Single bundle: diffusivity along over across</source>
        <translation>Einzelnes Bündel: Diffusivität längs zu quer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>Single bundle: voxels measured</source>
        <translation>Einzelnes Bündel: gemessene Voxel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>Streamlines follow</source>
        <translation>Streamlines folgen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>b-value used</source>
        <translation>Verwendeter b-Wert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>A CT is taken before an MR.</source>
        <translation>Ein CT wird vor einem MR genommen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Diffusion. {why}</source>
        <translation>Diffusion. {why}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Its targets are taken where they are drawn on the planning series.</source>
        <translation>Ihre Ziele werden übernommen, wo sie auf der Planungsserie gezeichnet sind.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>None was found.</source>
        <translation>Es wurde keine gefunden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Not used: a NIfTI file without b-values; structures need DICOM images.</source>
        <translation>Nicht verwendet: eine NIfTI-Datei ohne b-Werte; Strukturen brauchen DICOM-Bilder.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Not used: computed by the scanner, not measured.</source>
        <translation>Nicht verwendet: vom Scanner berechnet, nicht gemessen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Not used: no image that tracts or structures can be made from.</source>
        <translation>Nicht verwendet: kein Bild, aus dem Bahnen oder Strukturen entstehen können.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Not used; it can be chosen in the table.</source>
        <translation>Nicht verwendet; sie kann in der Tabelle gewählt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Planning. {why}</source>
        <translation>Planung. {why}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>The most directions: {n}; others have {most} at most.</source>
        <translation>Die meisten Richtungen: {n}; andere haben höchstens {most}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>The most slices: {n}.</source>
        <translation>Die meisten Schichten: {n}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>The only CT or MR that structures can be drawn on.</source>
        <translation>Das einzige CT oder MR, auf das Strukturen gezeichnet werden können.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>The only diffusion series.</source>
        <translation>Die einzige Diffusionsserie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Your choice.</source>
        <translation>Ihre Wahl.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Add the folders with the scanner's images, or drop them here.</source>
        <translation>Fügen Sie die Ordner mit den Bildern des Scanners hinzu oder ziehen Sie sie hierher.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Case &amp;folder</source>
        <translation>Fall&amp;ordner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Diffusion</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Everything of the case is kept in this folder.</source>
        <translation>Alles zum Fall wird in diesem Ordner aufbewahrt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Folder of the new case</source>
        <translation>Ordner des neuen Falls</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Look &amp;again</source>
        <translation>&amp;Erneut durchsuchen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Look through the sources once more.</source>
        <translation>Die Quellen noch einmal durchsuchen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Looking through the sources…</source>
        <translation>Quellen werden durchsucht…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Series found: {n}. Select one to see it.</source>
        <translation>Gefundene Serien: {n}. Wählen Sie eine, um sie zu sehen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>The sources could not be looked through.</source>
        <translation>Die Quellen konnten nicht durchsucht werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>There is a case in this folder; its series will be replaced by these.</source>
        <translation>In diesem Ordner liegt ein Fall; seine Serien werden durch diese ersetzt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>What will be used</source>
        <translation>Was verwendet wird</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/inspection.py</extracomment>
        <source>Looking through the sources</source>
        <translation>Quellen werden durchsucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Frame of reference</source>
        <translation>Bezugssystem</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Position</source>
        <translation>Lage</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Reading the picture…</source>
        <translation>Bild wird gelesen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Select a series to see it.</source>
        <translation>Wählen Sie eine Serie, um sie zu sehen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>b-values (s/mm²)</source>
        <translation>b-Werte (s/mm²)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Along columns, rows and slices</source>
        <translation>Entlang Spalten, Zeilen und Schichten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>As diffusion</source>
        <translation>Als Diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>As planning</source>
        <translation>Als Planung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>As the scanner says</source>
        <translation>Wie der Scanner angibt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>CT</source>
        <translation>CT</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Columns, rows and slices</source>
        <translation>Spalten, Zeilen und Schichten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>End of the frame of reference UID; series of one frame agree</source>
        <translation>Ende der UID des Bezugssystems; Serien desselben Systems stimmen überein</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Files the series lies in</source>
        <translation>Dateien, aus denen die Serie besteht</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Frame</source>
        <translation>System</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>MR</source>
        <translation>MR</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Maker, model and field strength in tesla</source>
        <translation>Hersteller, Modell und Feldstärke in Tesla</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Number of volumes at each b-value</source>
        <translation>Zahl der Volumina bei jedem b-Wert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Scanner's map</source>
        <translation>Karte des Scanners</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Structures</source>
        <translation>Strukturen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Use this series as the diffusion series</source>
        <translation>Diese Serie als Diffusionsserie verwenden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Use this series as the planning series</source>
        <translation>Diese Serie als Planungsserie verwenden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Use {name} as diffusion</source>
        <translation>{name} als Diffusion verwenden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Use {name} for planning</source>
        <translation>{name} für die Planung verwenden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Volumes</source>
        <translation>Volumina</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Volumes that are read</source>
        <translation>Gelesene Volumina</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Voxel (mm)</source>
        <translation>Voxel (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>What the series is</source>
        <translation>Was die Serie ist</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>What was noticed; select the series to read it</source>
        <translation>Was auffiel; wählen Sie die Serie, um es zu lesen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/source_list.py</extracomment>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/source_list.py</extracomment>
        <source>&amp;Sources</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/source_list.py</extracomment>
        <source>Add f&amp;older…</source>
        <translation>O&amp;rdner hinzufügen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/source_list.py</extracomment>
        <source>Add fi&amp;les…</source>
        <translation>&amp;Dateien hinzufügen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/source_list.py</extracomment>
        <source>Folder with images</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/source_list.py</extracomment>
        <source>Folders and files to search; everything below a folder is looked at.</source>
        <translation>Zu durchsuchende Ordner und Dateien; alles unterhalb eines Ordners wird betrachtet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/source_list.py</extracomment>
        <source>Image files</source>
        <translation>Bilddateien</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>&amp;Correct</source>
        <translation>&amp;Korrigieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>&amp;Show colour FA</source>
        <translation>Farb-FA &amp;zeigen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>A table that is proved right is used; any other blocks tracking.</source>
        <translation>Eine als richtig nachgewiesene Tabelle wird verwendet; jede andere sperrt das Tracking.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>A&amp;utomatic</source>
        <translation>A&amp;utomatisch</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Best axes</source>
        <translation>Beste Achsen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Change the b-vectors to the axes the data fit best.</source>
        <translation>Die b-Vektoren auf die Achsen ändern, die am besten zu den Daten passen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Cingulum green: front to back (sagittal, just beside the middle)</source>
        <translation>Cingulum grün: vorn nach hinten (sagittal, neben der Mitte)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Colours to look for</source>
        <translation>Worauf zu achten ist: Farben</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Conf&amp;irm</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Corpus callosum red: left to right (axial and coronal, in the middle)</source>
        <translation>Balken rot: links nach rechts (axial und koronal, in der Mitte)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Corticospinal tract blue: head to feet (coronal, through the pons)</source>
        <translation>Pyramidenbahn blau: Kopf nach Fuß (koronal, durch die Brücke)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Decided &amp;by</source>
        <translation>&amp;Entschieden von</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Distance between them</source>
        <translation>Abstand zwischen beiden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Margin over the runner-up</source>
        <translation>Abstand zur zweitbesten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Needed to confirm or correct.</source>
        <translation>Nötig zum Bestätigen oder Korrigieren.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Runner-up</source>
        <translation>Zweitbeste</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Show the colour FA alone in the slice views.</source>
        <translation>Nur die Farb-FA in den Schichtansichten zeigen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>The b-vectors fit the fibres as they are; tracking may begin.</source>
        <translation>Die b-Vektoren passen so zu den Fasern; das Tracking darf beginnen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>The colour FA can be shown once 'Fit tensors' has run; that step does not wait.</source>
        <translation>Die Farb-FA kann gezeigt werden, sobald „Tensoren anpassen“ gelaufen ist; dieser Schritt wartet nicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>The gradient table could not be proved</source>
        <translation>Die Gradiententabelle konnte nicht nachgewiesen werden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>The gradient table is right</source>
        <translation>Die Gradiententabelle ist richtig</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>The gradient table is wrong</source>
        <translation>Die Gradiententabelle ist falsch</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Tracking is blocked until somebody confirms or corrects the table below.</source>
        <translation>Das Tracking ist gesperrt, bis jemand die Tabelle unten bestätigt oder korrigiert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Use the table as it is, on your responsibility.</source>
        <translation>Die Tabelle unverändert verwenden, auf Ihre Verantwortung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Voxels used</source>
        <translation>Verwendete Voxel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Wins in resampled data</source>
        <translation>Gewinnt in Stichproben der Daten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Your name; it is kept in the record</source>
        <translation>Ihr Name; er steht im Protokoll</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>as they are</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>{axes}, coherence {score}</source>
        <translation>{axes}, Kohärenz {score}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>{name} decided; tracking may begin.</source>
        <translation>{name} hat entschieden; das Tracking darf beginnen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>{n} standard errors (4 needed)</source>
        <translation>{n} Standardfehler (4 nötig)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>&amp;Mix</source>
        <translation>&amp;Mischen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Both images through one another; move the slider to and fro.</source>
        <translation>Beide Bilder durchscheinend übereinander; bewegen Sie den Regler hin und her.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Chec&amp;kerboard</source>
        <translation>S&amp;chachbrett</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Ed&amp;ges</source>
        <translation>&amp;Kanten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Edges of the diffusion image over the planning image: they must lie on its.</source>
        <translation>Kanten des Diffusionsbildes über dem Planungsbild: Sie müssen auf dessen Kanten liegen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Few edges</source>
        <translation>Wenige Kanten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Fields of both in turn: outlines must run on across the borders.</source>
        <translation>Felder beider Bilder im Wechsel: Umrisse müssen über die Grenzen hinweg weiterlaufen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Many edges</source>
        <translation>Viele Kanten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Share of the diffusion image</source>
        <translation>Anteil des Diffusionsbildes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Share of the diffusion image, in per cent.</source>
        <translation>Anteil des Diffusionsbildes, in Prozent.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>The layers as they are set, without comparison.</source>
        <translation>Die Ebenen wie eingestellt, ohne Vergleich.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Back to the motion as it was found.</source>
        <translation>Zurück zur gefundenen Bewegung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Back − / front + (y)</source>
        <translation>Hinten − / vorn + (y)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Face towards the feet</source>
        <translation>Gesicht fußwärts</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Face towards the head</source>
        <translation>Gesicht kopfwärts</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Face towards the left</source>
        <translation>Gesicht nach links</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Face towards the right</source>
        <translation>Gesicht nach rechts</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Feet − / head + (z)</source>
        <translation>Fuß − / Kopf + (z)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>How far one press of an arrow moves.</source>
        <translation>Wie weit ein Druck auf einen Pfeil bewegt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Left − / right + (x)</source>
        <translation>Links − / rechts + (x)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Move by hand</source>
        <translation>Von Hand bewegen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Moves the diffusion images over the planning images, in patient directions; turns are about the middle of the brain.</source>
        <translation>Bewegt die Diffusionsbilder über den Planungsbildern in Richtungen des Patienten; Drehungen gehen um die Mitte des Gehirns.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Nod (about x)</source>
        <translation>Nicken (um x)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Re&amp;do</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Re&amp;set</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Shake (about z)</source>
        <translation>Kopfschütteln (um z)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Shift, step</source>
        <translation>Verschiebung, Schritt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Tilt (about y)</source>
        <translation>Neigen (um y)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Top towards the left</source>
        <translation>Scheitel nach links</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Top towards the right</source>
        <translation>Scheitel nach rechts</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Towards the back</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Towards the feet</source>
        <translation>Fußwärts</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Towards the front</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Towards the head</source>
        <translation>Kopfwärts</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Towards the patient's left</source>
        <translation>Nach links (Patient)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Towards the right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Turn, step</source>
        <translation>Drehung, Schritt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Acce&amp;pt</source>
        <translation>Ak&amp;zeptieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Accepted &amp;by</source>
        <translation>Akzeptiert &amp;von</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Accepted by {name}</source>
        <translation>Akzeptiert von {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Agreement against 15 mm or 15° away</source>
        <translation>Übereinstimmung gegenüber 15 mm oder 15° daneben</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Brain inside the planning series</source>
        <translation>Gehirn innerhalb der Planungsserie</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Compare in the views</source>
        <translation>In den Ansichten vergleichen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Compare the images in all three planes, then accept with your name.</source>
        <translation>Vergleichen Sie die Bilder in allen drei Ebenen und akzeptieren Sie dann mit Ihrem Namen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Identity kept</source>
        <translation>Identität beibehalten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>It was taken over without anybody looking at it.</source>
        <translation>Sie wurde übernommen, ohne dass jemand sie angesehen hat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Moved by hand (x / y / z)</source>
        <translation>Von Hand bewegt (x / y / z)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Mutual information before, after</source>
        <translation>Transinformation vorher, nachher</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Nobody has accepted the registration.</source>
        <translation>Niemand hat die Registrierung akzeptiert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Not accepted: the export is blocked</source>
        <translation>Nicht akzeptiert: Der Export ist gesperrt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Record that you have looked at this registration.</source>
        <translation>Festhalten, dass Sie diese Registrierung angesehen haben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Shift of the brain's middle</source>
        <translation>Verschiebung der Gehirnmitte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Two fits differ by</source>
        <translation>Zwei Anpassungen unterscheiden sich um</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Yes: same frame, correction too small</source>
        <translation>Ja: gleiches Bezugssystem, Korrektur zu klein</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>on {time}</source>
        <translation>am {time}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>{name} accepted an earlier registration; this one is new.</source>
        <translation>{name} hat eine frühere Registrierung akzeptiert; diese ist neu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>{n} times as high</source>
        <translation>{n}-mal so hoch</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>&amp;Make report</source>
        <translation>Bericht &amp;erstellen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>&amp;Open PDF</source>
        <translation>PDF ö&amp;ffnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>&amp;Save PDF as…</source>
        <translation>PDF &amp;speichern unter…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>Draw the pictures and write the report as PDF.</source>
        <translation>Die Bilder zeichnen und den Bericht als PDF schreiben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>Open {path} on another one.</source>
        <translation>Öffnen Sie {path} auf einem anderen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>The PDF is in {path}</source>
        <translation>Das PDF liegt in {path}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>The case has changed since the PDF was made; make it again.</source>
        <translation>Der Fall hat sich seit dem PDF geändert; erstellen Sie es neu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>The report could not be opened.</source>
        <translation>Der Bericht konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>The report is being made…</source>
        <translation>Der Bericht wird erstellt…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>The report was not saved.</source>
        <translation>Der Bericht wurde nicht gespeichert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>There is no PDF yet. Its pictures come with it.</source>
        <translation>Es gibt noch kein PDF. Seine Bilder entstehen mit ihm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>This computer has no program for PDF files.</source>
        <translation>Dieser Rechner hat kein Programm für PDF-Dateien.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>&amp;Remove from this list</source>
        <translation>Aus dieser Liste &amp;entfernen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Choose the folder with the scanner's images, see what is in it, import.</source>
        <translation>Den Ordner mit den Bildern des Scanners wählen, sehen, was darin ist, importieren.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Click to remove it here.</source>
        <translation>Klicken Sie, um ihn hier zu entfernen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Compare scanners</source>
        <translation>Scanner vergleichen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>From diffusion MRI to tracts in your planning system.</source>
        <translation>Von der Diffusions-MRT zu Bahnen in Ihrem Planungssystem.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Go on with a case that was begun before; it opens as you left it.</source>
        <translation>Einen begonnenen Fall fortsetzen; er öffnet sich, wie Sie ihn verlassen haben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Make a digital patient with known tracts and go through the whole job.</source>
        <translation>Einen digitalen Patienten mit bekannten Bahnen erzeugen und die ganze Arbeit durchgehen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Measure diffusion phantoms on several scanners and see how far they agree.</source>
        <translation>Diffusionsphantome an mehreren Scannern messen und sehen, wie weit sie übereinstimmen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>No case has been opened yet.

Drop the folder with the scanner's images anywhere in this window, or choose 'New case'. You need a diffusion series and the planning CT or MR of the same patient. To look around first, choose 'Demo'.</source>
        <translation>Noch kein Fall wurde geöffnet.

Ziehen Sie den Ordner mit den Bildern des Scanners irgendwo in dieses Fenster oder wählen Sie „Neuer Fall“. Sie brauchen eine Diffusionsserie und das Planungs-CT oder -MR desselben Patienten. Um sich zuerst umzusehen, wählen Sie „Demo“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>No patient yet</source>
        <translation>Noch kein Patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>No picture yet</source>
        <translation>Noch kein Bild</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Open case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Recent cases</source>
        <translation>Letzte Fälle</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>This case cannot be opened.</source>
        <translation>Dieser Fall kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>{done} of {all} steps done</source>
        <translation>{done} von {all} Schritten fertig</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>{done} of {all} steps done, {stale} out of date</source>
        <translation>{done} von {all} Schritten fertig, {stale} veraltet</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Input {name}, SHA-256</source>
        <translation>Eingabe {name}, SHA-256</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Record of this run</source>
        <translation>Protokoll dieses Laufs</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Ru&amp;n</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Run &amp;to here</source>
        <translation>Bis &amp;hierher ausführen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Run this step with the settings shown.</source>
        <translation>Diesen Schritt mit den gezeigten Einstellungen ausführen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Run what is missing or out of date before this step, then this step.</source>
        <translation>Ausführen, was vor diesem Schritt fehlt oder veraltet ist, dann diesen Schritt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Source files</source>
        <translation>Quelldateien</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Stop; the case stays as it was before the step.</source>
        <translation>Anhalten; der Fall bleibt wie vor dem Schritt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Version of the step</source>
        <translation>Version des Schritts</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Warning of a library</source>
        <translation>Warnung einer Bibliothek</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>dtiplan</source>
        <translation>dtiplan</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>settings changed since</source>
        <translation>Einstellungen seither geändert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>{n} files, hashed</source>
        <translation>{n} Dateien, mit Prüfsumme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>{step} is running</source>
        <translation>{step} läuft</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>{what}; what is ordered now comes after it.</source>
        <translation>{what}; was jetzt aufgetragen wird, kommt danach.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structure_colours.py</extracomment>
        <source>Colour of {name}</source>
        <translation>Farbe von {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Co&amp;lour…</source>
        <translation>&amp;Farbe…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Colour of the chosen structure in the planning system.</source>
        <translation>Farbe der gewählten Struktur im Planungssystem.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Double-click a name to change it: 1 to 16 letters, digits, _ - ~ . + ^</source>
        <translation>Doppelklicken Sie auf einen Namen, um ihn zu ändern: 1 bis 16 Buchstaben, Ziffern, _ - ~ . + ^</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Made of the region of {percent} % confidence</source>
        <translation>Aus der Region mit {percent} % Konfidenz</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Made of {tract}. Ticked: shown in the views. F2: rename.</source>
        <translation>Aus {tract} erstellt. Angehakt: in den Ansichten gezeigt. F2: umbenennen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Margin
mm</source>
        <translation>Saum
mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Radius
mm</source>
        <translation>Radius
mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>To target
mm</source>
        <translation>Abstand
Ziel, mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Volume
cm³</source>
        <translation>Volumen
cm³</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/target_column.py</extracomment>
        <source>Distance to {name}</source>
        <translation>Abstand zu {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/target_column.py</extracomment>
        <source>Not measured: {reason}</source>
        <translation>Nicht gemessen: {reason}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/target_column.py</extracomment>
        <source>The distances are being measured.</source>
        <translation>Die Abstände werden gerade gemessen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/target_column.py</extracomment>
        <source>There is nothing to measure from, or it is out of date.</source>
        <translation>Es gibt nichts, wovon gemessen werden könnte, oder es ist veraltet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/target_column.py</extracomment>
        <source>To {target}
mm</source>
        <translation>Abst. {target}
mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/target_column.py</extracomment>
        <source>overlaps</source>
        <translation>überlappt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/target_column.py</extracomment>
        <source>overlaps it</source>
        <translation>überlappt es</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>&amp;Go there</source>
        <translation>&amp;Hingehen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Br&amp;ush</source>
        <translation>&amp;Pinsel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Brush radius</source>
        <translation>Pinselradius</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Carry the targets of type GTV from the planning series to here; replaces it.</source>
        <translation>Ziele vom Typ GTV aus der Planungsserie hierher übertragen; ersetzt das Gemalte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Clea&amp;r</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Cross&amp;hair</source>
        <translation>&amp;Fadenkreuz</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Er&amp;aser</source>
        <translation>&amp;Radierer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Lesion</source>
        <translation>Läsion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>No lesion is left out.</source>
        <translation>Keine Läsion ist ausgenommen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Paint tumour and oedema on slices, or take the target. It counts from the next run on; the margin below is added all round.</source>
        <translation>Malen Sie Tumor und Ödem auf den Schichten, oder übernehmen Sie das Ziel. Es zählt ab dem nächsten Lauf; der Rand unten kommt ringsum hinzu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Ta&amp;ke the GTV</source>
        <translation>GTV ü&amp;bernehmen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Take the GTV</source>
        <translation>GTV übernehmen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>The target is being carried over…</source>
        <translation>Das Ziel wird übertragen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>There is no brain mask yet to paint on.</source>
        <translation>Es gibt noch keine Gehirnmaske, auf die gemalt werden kann.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>There is no target of type GTV in the brain of this case, or the registration to the planning series is not there yet.</source>
        <translation>Im Gehirn dieses Falls liegt kein Ziel vom Typ GTV, oder die Registrierung zur Planungsserie fehlt noch.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>{volume} are left out</source>
        <translation>{volume} sind ausgenommen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>&amp;Large picture</source>
        <translation>&amp;Großes Bild</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Correlation of FA with the template</source>
        <translation>Korrelation der FA mit der Vorlage</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Error there and back</source>
        <translation>Fehler hin und zurück</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Fibres along the corpus callosum</source>
        <translation>Fasern entlang des Balkens</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Fibres along the left cingulum</source>
        <translation>Fasern entlang des linken Cingulums</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Fibres along the left internal capsule</source>
        <translation>Fasern entlang der linken inneren Kapsel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Fibres along the right cingulum</source>
        <translation>Fasern entlang des rechten Cingulums</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Fibres along the right internal capsule</source>
        <translation>Fasern entlang der rechten inneren Kapsel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Lesion left out</source>
        <translation>Ausgenommene Läsion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Lesion left out of the fit</source>
        <translation>Von der Anpassung ausgenommene Läsion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Outlines of the template on the patient's FA</source>
        <translation>Umrisse der Vorlage auf der FA des Patienten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Picture of the fit</source>
        <translation>Bild der Anpassung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Template's brain that was imaged</source>
        <translation>Abgebildetes Gehirn der Vorlage</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>The outlines must follow the bright bundles and the edge of the brain.</source>
        <translation>Die Umrisse müssen den hellen Bündeln und dem Rand des Gehirns folgen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>The picture could not be drawn; the report holds it too.</source>
        <translation>Das Bild konnte nicht gezeichnet werden; der Bericht enthält es auch.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>The picture is being drawn…</source>
        <translation>Das Bild wird gezeichnet…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>White matter that fits</source>
        <translation>Angepasste weiße Substanz</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>as expected</source>
        <translation>wie erwartet</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>not as expected</source>
        <translation>nicht wie erwartet</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_page.py</extracomment>
        <source>Edit by hand</source>
        <translation>Von Hand bearbeiten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>&amp;Outline</source>
        <translation>&amp;Umriss</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>&amp;Remove strand</source>
        <translation>Strang ent&amp;fernen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>&amp;Single</source>
        <translation>&amp;Einzelne</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>&amp;What is chosen</source>
        <translation>&amp;Was gewählt ist</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>As thin grey lines</source>
        <translation>Als dünne graue Linien</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Draw an outline in 3D around what is to go or to stay, or click on a single streamline. Nothing is lost: what was removed can be shown and brought back.</source>
        <translation>Ziehen Sie in 3D einen Umriss um das, was weg soll oder bleiben soll, oder klicken Sie auf eine einzelne Streamline. Nichts geht verloren: Entferntes lässt sich zeigen und zurückholen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Edits of other streamlines, not applied</source>
        <translation>Bearbeitungen anderer Streamlines, nicht angewandt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>F&amp;ind strands</source>
        <translation>Stränge &amp;suchen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Keep only it</source>
        <translation>Nur das behalten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Mean length
mm</source>
        <translation>Mittlere Länge
mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Remove strand</source>
        <translation>Strang entfernen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Removed: {reasons}</source>
        <translation>Entfernt: {reasons}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Show what was re&amp;moved</source>
        <translation>&amp;Entferntes zeigen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Strand</source>
        <translation>Strang</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Strands of the tract</source>
        <translation>Stränge der Bahn</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Streamlines</source>
        <translation>Streamlines</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Streamlines that run together within 10 mm</source>
        <translation>Streamlines, die innerhalb von 10 mm zusammen verlaufen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>T&amp;urn</source>
        <translation>&amp;Drehen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>There is no streamline of this tract there.</source>
        <translation>Dort ist keine Streamline dieser Bahn.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Tr&amp;act</source>
        <translation>&amp;Bahn</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>runs alone</source>
        <translation>verläuft allein</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>{n} streamlines chosen</source>
        <translation>{n} Streamlines gewählt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>&amp;Follow streamlines</source>
        <translation>Streamlines ver&amp;folgen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>&amp;Keep as tract</source>
        <translation>Als Bahn be&amp;halten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Adds it to the tracts of this case: found again, to the bit, by the next run</source>
        <translation>Nimmt sie zu den Bahnen dieses Falls: der nächste Lauf findet sie bitgenau wieder</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>At most 16 letters, digits, _ and -, the first a letter; no name of the list above</source>
        <translation>Höchstens 16 Buchstaben, Ziffern, _ und -, zuerst ein Buchstabe; kein Name der Liste oben</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Go &amp;on with it</source>
        <translation>&amp;Weiterführen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Kept tracts</source>
        <translation>Behaltene Bahnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Mean length, mm</source>
        <translation>Mittlere Länge, mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Name of the tract</source>
        <translation>Name der Bahn</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>No streamline of an allowed length begins here: move the seed into white matter, or lower the FA or the shortest length.</source>
        <translation>Hier beginnt keine Streamline erlaubter Länge: Setzen Sie den Startbereich in weiße Substanz, oder senken Sie die FA oder die kürzeste Länge.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Of the voxels of the diffusion series that a streamline visits</source>
        <translation>Der Voxel der Diffusionsserie, durch die eine Streamline läuft</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Preparing: the first streamlines take some seconds …</source>
        <translation>Vorbereitung: die ersten Streamlines brauchen einige Sekunden …</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Switch on to track from a seed; the first is put at the crosshair.</source>
        <translation>Einschalten, um von einem Startbereich aus zu verfolgen; der erste wird ans Fadenkreuz gesetzt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>There is no seed: choose the rule Seed and draw a ball or a box.</source>
        <translation>Es gibt keinen Startbereich: Wählen Sie die Regel Startbereich und ziehen Sie eine Kugel oder einen Quader.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Tracking …</source>
        <translation>Verfolgung …</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>midline</source>
        <translation>Mittellinie</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>{seeds} seeds; {tracked} streamlines before the regions</source>
        <translation>{seeds} Startpunkte; {tracked} Streamlines vor den Regionen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>&amp;Seeds</source>
        <translation>&amp;Startpunkte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>CSD (fibre directions)</source>
        <translation>CSD (Faserrichtungen)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>Largest an&amp;gle</source>
        <translation>Größter &amp;Winkel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>Longest</source>
        <translation>Längste</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>Lowest &amp;FA</source>
        <translation>Niedrigste &amp;FA</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>Shortest</source>
        <translation>Kürzeste</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>Step</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_regions.py</extracomment>
        <source>Pull a region on a slice or in 3D: its streamlines follow. In 3D, Ctrl and the arrows push the chosen one by 1 mm.</source>
        <translation>Ziehen Sie eine Region auf einer Schicht oder in 3D: ihre Streamlines folgen. In 3D schieben Strg und die Pfeile die gewählte um 1 mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>&amp;Ball</source>
        <translation>&amp;Kugel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Avoid (dashed, orange)</source>
        <translation>Meiden (gestrichelt, orange)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Ball at &amp;crosshair</source>
        <translation>Kugel am &amp;Fadenkreuz</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Bo&amp;x</source>
        <translation>&amp;Quader</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Mo&amp;ve</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Must pass (green)</source>
        <translation>Muss durchlaufen (grün)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>One of these (dotted, blue)</source>
        <translation>Eine von diesen (gepunktet, blau)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Pull a region to another place on a slice</source>
        <translation>Eine Region auf einer Schicht an eine andere Stelle ziehen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Seed (yellow)</source>
        <translation>Startbereich (gelb)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>As they were placed in this patient by the last run, inside the brain; in 3D only those that it must pass.</source>
        <translation>Wie sie der letzte Lauf in diesem Patienten platziert hat, innerhalb des Gehirns; in 3D nur die, die sie durchlaufen muss.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Own regions</source>
        <translation>Eigene Regionen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Pull a ball from its centre or a box from corner to corner on a slice, or paint voxels. Regions are seen in 3D too, and count from the next run on.</source>
        <translation>Ziehen Sie auf einer Schicht eine Kugel von ihrer Mitte aus oder einen Quader von Ecke zu Ecke, oder malen Sie Voxel. Regionen sind auch in 3D zu sehen und gelten ab dem nächsten Lauf.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Show the regions of the tract's definition</source>
        <translation>Die Regionen der Bahndefinition zeigen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_history.py</extracomment>
        <source>{what}: do again (Ctrl+Y)</source>
        <translation>{what}: wiederholen (Strg+Y)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_history.py</extracomment>
        <source>{what}: take back (Ctrl+Z)</source>
        <translation>{what}: zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_numbers.py</extracomment>
        <source>Centre, mm (right, front, head)</source>
        <translation>Mitte, mm (rechts, vorn, Kopf)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_numbers.py</extracomment>
        <source>Half sizes, mm</source>
        <translation>Halbe Größen, mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_numbers.py</extracomment>
        <source>Radius, mm</source>
        <translation>Radius, mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>Avoid</source>
        <translation>Meiden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>Ball</source>
        <translation>Kugel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>Box</source>
        <translation>Quader</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>Must pass</source>
        <translation>Muss durchlaufen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>One of</source>
        <translation>Eine von</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>Painted</source>
        <translation>Gemalt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>{name}: {shape} of {tract}. F2: rename.</source>
        <translation>{name}: {shape} von {tract}. F2: umbenennen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tract_choice.py</extracomment>
        <source>First tier</source>
        <translation>Erste Stufe</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tract_choice.py</extracomment>
        <source>Second tier</source>
        <translation>Zweite Stufe</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tract_choice.py</extracomment>
        <source>Validated on: {status}.</source>
        <translation>Validiert an: {status}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tract_choice.py</extracomment>
        <source>{tract} (not reliable)</source>
        <translation>{tract} (nicht verlässlich)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Colour of the chosen tract and its structure: in the views at once, in the file from the next run on.</source>
        <translation>Farbe der gewählten Bahn und ihrer Struktur: in den Ansichten sofort, in der Datei ab dem nächsten Lauf.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Cut by the field of view</source>
        <translation>Vom Bildfeld abgeschnitten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Doubts</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>For comparison; no structure is made of it.</source>
        <translation>Zum Vergleich; daraus wird keine Struktur erstellt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Likely causes</source>
        <translation>Wahrscheinliche Ursachen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Live tracking</source>
        <translation>Live-Verfolgung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Not covered</source>
        <translation>Nicht erfasst</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Spherical deconvolution (CSD)</source>
        <translation>Sphärische Dekonvolution (CSD)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Streamlines that failed</source>
        <translation>Gescheiterte Streamlines</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Ticked tracts are shown in the views.</source>
        <translation>Angehakte Bahnen werden in den Ansichten gezeigt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Tracts</source>
        <translation>Bahnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Volume of the structure made of it, cm³</source>
        <translation>Volumen der daraus erstellten Struktur, cm³</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>cm³</source>
        <translation>cm³</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>{status}, doubtful</source>
        <translation>{status}, zweifelhaft</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>{title}; ticked: shown in the views</source>
        <translation>{title}; angehakt: in den Ansichten gezeigt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Counted: distortion left</source>
        <translation>Berücksichtigt: verbliebene Verzeichnung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Counted: error of the registration</source>
        <translation>Berücksichtigt: Fehler der Registrierung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Counted: error of the template</source>
        <translation>Berücksichtigt: Fehler der Vorlage</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Margin, 95 %
mm</source>
        <translation>Saum, 95 %
mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Margin: how far the region reaches beyond the tract as found, in the middle and at most over 95 % of its surface; negative where it lies inside.</source>
        <translation>Saum: wie weit die Region über die gefundene Bahn reicht, im Median und höchstens auf 95 % ihrer Oberfläche; innen negativ.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Margins</source>
        <translation>Säume</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Margins of the tracts</source>
        <translation>Säume der Bahnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Uncertainty</source>
        <translation>Unsicherheit</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>as the step 'Distortion' tells, place by place</source>
        <translation>wie im Schritt „Verzeichnung“, Ort für Ort</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>found again in {n} of {m} realisations</source>
        <translation>in {n} von {m} Realisierungen wiedergefunden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>not estimated: switch it on below and run</source>
        <translation>nicht geschätzt: unten einschalten und ausführen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>not known, not counted</source>
        <translation>unbekannt, nicht gezählt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/comparison_facts.py</extracomment>
        <source>Add the scans of each scanner on page 2.</source>
        <translation>Fügen Sie auf Seite 2 die Aufnahmen jedes Scanners hinzu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/comparison_facts.py</extracomment>
        <source>Analyse them on the page of results.</source>
        <translation>Werten Sie sie auf der Seite der Ergebnisse aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/comparison_facts.py</extracomment>
        <source>No scan takes part yet.</source>
        <translation>Noch nimmt keine Aufnahme teil.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/comparison_facts.py</extracomment>
        <source>Scans are being analysed…</source>
        <translation>Aufnahmen werden ausgewertet…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/comparison_facts.py</extracomment>
        <source>{n} scans must be analysed first.</source>
        <translation>{n} Aufnahmen müssen zuerst ausgewertet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Acceleration in the plane</source>
        <translation>Beschleunigung in der Ebene</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Acquired</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Acquired matrix</source>
        <translation>Aufgenommene Matrix</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Averages</source>
        <translation>Mittelungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Averages of each b-value</source>
        <translation>Mittelungen je b-Wert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>CaliberMRI/NIST/QIBA diffusion phantom, 13 PVP vials</source>
        <translation>CaliberMRI/NIST/QIBA-Diffusionsphantom, 13 PVP-Röhrchen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Coil elements used</source>
        <translation>Verwendete Spulenelemente</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Combination of coils</source>
        <translation>Kombination der Spulen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Correction of gradient distortion</source>
        <translation>Korrektur der Gradientenverzeichnung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Diffusion mode</source>
        <translation>Diffusionsmodus</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Diffusion scheme</source>
        <translation>Diffusionsschema</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Directions of each shell</source>
        <translation>Richtungen jeder Schale</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Doped water</source>
        <translation>Dotiertes Wasser</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Dynamic field correction</source>
        <translation>Dynamische Feldkorrektur</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Echo time</source>
        <translation>Echozeit</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Effective echo spacing</source>
        <translation>Effektiver Echoabstand</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Fat suppression</source>
        <translation>Fettunterdrückung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Fibre phantom with straight, curved and crossing bundles</source>
        <translation>Faserphantom mit geraden, gekrümmten und kreuzenden Bündeln</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Fibres in water</source>
        <translation>Fasern in Wasser</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Field of view</source>
        <translation>Bildfeld</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Field strength</source>
        <translation>Feldstärke</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Flip angle</source>
        <translation>Anregungswinkel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Gradient coil</source>
        <translation>Gradientenspule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Gradient mode</source>
        <translation>Gradientenmodus</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Grey class</source>
        <translation>Klasse Grau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Hoffman-like digital phantom: grey and white</source>
        <translation>Hoffman-artiges digitales Phantom: grau und weiß</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Ice-water phantom: a tube of water in melting ice</source>
        <translation>Eiswasserphantom: ein Rohr Wasser in schmelzendem Eis</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Identity removed</source>
        <translation>Identität entfernt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Image matrix</source>
        <translation>Bildmatrix</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Imaging frequency</source>
        <translation>Bildgebungsfrequenz</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Interpolation in the plane</source>
        <translation>Interpolation in der Ebene</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Kind of acceleration</source>
        <translation>Art der Beschleunigung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Largest gradient</source>
        <translation>Größter Gradient</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Oil</source>
        <translation>Öl</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Partial Fourier used</source>
        <translation>Partielles Fourier verwendet</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Partial Fourier, phase</source>
        <translation>Partielles Fourier, Phase</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Patient position</source>
        <translation>Patientenlage</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Phase encoding axis</source>
        <translation>Achse der Phasenkodierung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Phase encoding polarity</source>
        <translation>Polarität der Phasenkodierung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Pixel bandwidth, phase (EPI rule)</source>
        <translation>Bandbreite je Pixel, Phase (EPI-Regel)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Pixel bandwidth, readout</source>
        <translation>Bandbreite je Pixel, Auslesung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Prescan normalise</source>
        <translation>Prescan-Normalisierung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Pulse sequence</source>
        <translation>Pulssequenz</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Raw data filter</source>
        <translation>Rohdatenfilter</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Receive coil</source>
        <translation>Empfangsspule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Reference lines</source>
        <translation>Referenzzeilen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Repetition time</source>
        <translation>Repetitionszeit</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Sequence of the maker</source>
        <translation>Sequenz des Herstellers</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Set of directions</source>
        <translation>Satz der Richtungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Slice spacing</source>
        <translation>Schichtabstand</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Slice thickness</source>
        <translation>Schichtdicke</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Slices</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Slices excited together</source>
        <translation>Gemeinsam angeregte Schichten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Sphere of doped water (or oil)</source>
        <translation>Kugel mit dotiertem Wasser (oder Öl)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Table position</source>
        <translation>Tischposition</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Total readout time (EPI rule)</source>
        <translation>Gesamte Auslesezeit (EPI-Regel)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Volumes at b = 0</source>
        <translation>Volumen bei b = 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Water at room temperature in one bottle</source>
        <translation>Wasser bei Raumtemperatur in einer Flasche</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Water of the bath</source>
        <translation>Wasser des Bades</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Water with melting ice</source>
        <translation>Wasser mit schmelzendem Eis</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>White class</source>
        <translation>Klasse Weiß</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>b-values</source>
        <translation>b-Werte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>b-values as run</source>
        <translation>b-Werte wie gefahren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>No analysis was filed.</source>
        <translation>Es wurde keine Auswertung abgelegt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>No phantom was chosen.</source>
        <translation>Es wurde kein Phantom gewählt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>No scan was added.</source>
        <translation>Es wurde keine Aufnahme hinzugefügt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>No scan was analysed.</source>
        <translation>Es wurde keine Aufnahme ausgewertet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>Open a study first.</source>
        <translation>Öffnen Sie zuerst eine Studie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>Scans are being analysed.</source>
        <translation>Aufnahmen werden ausgewertet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>This is being worked out.</source>
        <translation>Wird gerade berechnet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>{n} placements are to be looked at.</source>
        <translation>{n} Platzierungen sind anzusehen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>{n} scans are to be analysed.</source>
        <translation>{n} Aufnahmen sind auszuwerten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>{n} scans could not be analysed.</source>
        <translation>{n} Aufnahmen konnten nicht ausgewertet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>&amp;Certificate (CSV)…</source>
        <translation>&amp;Zertifikat (CSV)…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>&amp;Without certificate</source>
        <translation>&amp;Ohne Zertifikat</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>ADC
10⁻³ mm²/s</source>
        <translation>ADC
10⁻³ mm²/s</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Certificate and truth</source>
        <translation>Zertifikat und Wahrheit</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Certificate of phantom {serial}, {n} values.</source>
        <translation>Zertifikat von Phantom {serial}, {n} Werte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Certificate of the phantom</source>
        <translation>Zertifikat des Phantoms</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Choose the phantom first.</source>
        <translation>Wählen Sie zuerst das Phantom.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Columns: serial, material, temperature, ADC, u, k, date.</source>
        <translation>Spalten: serial, material, temperature, ADC, u, k, date.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Generic truth</source>
        <translation>Allgemeine Wahrheit</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>No certificate. With that of your very phantom, bias is judged most closely.</source>
        <translation>Kein Zertifikat. Mit dem Ihres Phantoms wird die Abweichung am genauesten beurteilt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>T
°C</source>
        <translation>T
°C</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>This phantom has no such material.</source>
        <translation>Dieses Phantom hat kein solches Material.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Truth at {t} °C:</source>
        <translation>Wahrheit bei {t} °C:</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Without certificate</source>
        <translation>Ohne Zertifikat</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>u
10⁻³ mm²/s</source>
        <translation>u
10⁻³ mm²/s</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>u (k = 1)
10⁻³ mm²/s</source>
        <translation>u (k = 1)
10⁻³ mm²/s</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>{n} of them are of materials this phantom does not have.</source>
        <translation>{n} davon sind von Materialien, die dieses Phantom nicht hat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>Control charts</source>
        <translation>Regelkarten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>in control</source>
        <translation>beherrscht</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>no limits</source>
        <translation>keine Grenzen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>noticed</source>
        <translation>bemerkt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>signals: {n}</source>
        <translation>Signale: {n}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>the first session</source>
        <translation>der ersten Sitzung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>{limits} (provisional)</source>
        <translation>{limits} (vorläufig)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/comparison_page.py</extracomment>
        <source>Comparing scanners</source>
        <translation>Vergleich der Scanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/comparison_page.py</extracomment>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/comparison_page.py</extracomment>
        <source>How far the scanners are from the truth and from each other, and what to change.</source>
        <translation>Wie weit die Scanner von der Wahrheit und voneinander entfernt sind, und was zu ändern ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/comparison_page.py</extracomment>
        <source>The scanners are being compared…</source>
        <translation>Die Scanner werden verglichen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>&amp;Add event</source>
        <translation>&amp;Ereignis hinzufügen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>&amp;Scanner</source>
        <translation>&amp;Scanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>An upgrade, a new coil, a service or a refill begins a new baseline; a note does not.</source>
        <translation>Ein Upgrade, eine neue Spule, eine Wartung oder eine Neufüllung beginnt eine neue Grundlinie; eine Notiz nicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>coil</source>
        <translation>Spule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>refill</source>
        <translation>Neufüllung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>service</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>what was done</source>
        <translation>was getan wurde</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source> °C</source>
        <translation> °C</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>&amp;Ratio and contrast of</source>
        <translation>Ve&amp;rhältnis und Kontrast von</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Candidate protocol</source>
        <translation>Kandidatenprotokoll</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Carr&amp;y values to</source>
        <translation>Werte über&amp;tragen auf</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Contrast to noi&amp;se</source>
        <translation>Kontrast zu Rau&amp;schen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Harm&amp;onise to</source>
        <translation>Harm&amp;onisieren auf</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Harmonisation</source>
        <translation>Harmonisierung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>How scans are compared</source>
        <translation>Wie Aufnahmen verglichen werden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Name the protocol of each scan that is a candidate. A scan without a name is taken as it is, and smoothed to the resolution of the reference beside it.</source>
        <translation>Nennen Sie das Protokoll jeder Aufnahme, die Kandidat ist. Eine Aufnahme ohne Namen gilt, wie sie ist, und daneben auf die Auflösung der Referenz geglättet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Reference scanner</source>
        <translation>Referenzscanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Temperature of the comparison</source>
        <translation>Temperatur des Vergleichs</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Time of the scan</source>
        <translation>Dauer der Aufnahme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>candidate protocol</source>
        <translation>Kandidatenprotokoll</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>chosen by the program</source>
        <translation>vom Programm gewählt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>that of the first scan</source>
        <translation>die der ersten Aufnahme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>time of the scan</source>
        <translation>Dauer der Aufnahme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>ADC
(µm²/s)</source>
        <translation>ADC
(µm²/s)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>FA</source>
        <translation>FA</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>FA excess</source>
        <translation>FA-Überschuss</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>FA of
noise</source>
        <translation>FA des
Rauschens</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>Metric</source>
        <translation>Kenngröße</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>Metrics</source>
        <translation>Kenngrößen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>SD
(µm²/s)</source>
        <translation>SD
(µm²/s)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>SNR</source>
        <translation>SNR</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>bias (%)</source>
        <translation>Abw. (%)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>random
error (%)</source>
        <translation>zufälliger
Fehler (%)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>source or reason</source>
        <translation>Quelle oder Grund</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>truth
(µm²/s)</source>
        <translation>Wahrheit
(µm²/s)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>voxels</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>{n} voxels left out: bubbles and outliers</source>
        <translation>{n} Voxel weggelassen: Blasen und Ausreißer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/nudge_box.py</extracomment>
        <source>Towards the left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/nudge_box.py</extracomment>
        <source>Turn backward by one step</source>
        <translation>Einen Schritt rückwärts drehen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/nudge_box.py</extracomment>
        <source>Turn forward by one step</source>
        <translation>Einen Schritt vorwärts drehen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/nudge_box.py</extracomment>
        <source>about x</source>
        <translation>um x</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/nudge_box.py</extracomment>
        <source>about y</source>
        <translation>um y</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/nudge_box.py</extracomment>
        <source>about z</source>
        <translation>um z</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>&amp;Pack the study…</source>
        <translation>Studie &amp;packen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>D&amp;ates</source>
        <translation>D&amp;aten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>It does not hold: {things}.</source>
        <translation>Sie enthält nicht: {things}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>It holds: {things}.</source>
        <translation>Sie enthält: {things}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>New folder for the study</source>
        <translation>Neuer Ordner für die Studie</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Open a packe&amp;d study…</source>
        <translation>Gepackte Stu&amp;die öffnen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Open a packed study</source>
        <translation>Eine gepackte Studie öffnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Opening the packed study</source>
        <translation>Öffnen der gepackten Studie</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Pack the study</source>
        <translation>Studie packen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Packed studies (*{suffix})</source>
        <translation>Gepackte Studien (*{suffix})</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Packing the study</source>
        <translation>Packen der Studie</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Partner hospital</source>
        <translation>Partnerklinik</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Tell your partner the SHA-256 by another way: it proves that nothing changed.</source>
        <translation>Teilen Sie Ihrem Partner die SHA-256 auf anderem Weg mit: Sie beweist, dass sich nichts änderte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>The file holds results, placements and protocols under pseudonyms; no images, names, stations or folders.</source>
        <translation>Die Datei enthält Ergebnisse, Platzierungen und Protokolle unter Pseudonymen; keine Bilder, Namen, Stationen oder Ordner.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>The study is being packed…</source>
        <translation>Die Studie wird gepackt…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>The study is packed.</source>
        <translation>Die Studie ist gepackt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>month only</source>
        <translation>nur der Monat</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>shifted, intervals kept</source>
        <translation>verschoben, Abstände erhalten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>A phantom.toml of your own: copy one of the program's and edit it.</source>
        <translation>Eine eigene phantom.toml: eine des Programms kopieren und ändern.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>Choose phantom</source>
        <translation>Phantom wählen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>Choose the phantom that was scanned.</source>
        <translation>Wählen Sie das Phantom, das aufgenommen wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>Description of a phantom</source>
        <translation>Beschreibung eines Phantoms</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>Own &amp;description…</source>
        <translation>Eigene &amp;Beschreibung…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>Phantom</source>
        <translation>Phantom</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>Phantom descriptions (*.toml)</source>
        <translation>Phantombeschreibungen (*.toml)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>Phantoms</source>
        <translation>Phantome</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>{title}. {n} regions are measured; usually scanned at {t} °C.</source>
        <translation>{title}. {n} Regionen werden gemessen; meist bei {t} °C aufgenommen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Acce&amp;pt placement</source>
        <translation>Platzierung akze&amp;ptieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Accept placement</source>
        <translation>Platzierung akzeptieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Auto&amp;matic again</source>
        <translation>Wieder auto&amp;matisch</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Automatic placement</source>
        <translation>Automatische Platzierung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Forget what was moved by hand and find the phantom automatically.</source>
        <translation>Vergessen, was von Hand bewegt wurde, und das Phantom automatisch finden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Found automatically.</source>
        <translation>Automatisch gefunden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Lay the phantom in the middle of the scan, to be moved from there.</source>
        <translation>Das Phantom in die Mitte der Aufnahme legen, um es von dort zu bewegen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Look whether the outlines lie on the phantom in every scan; move them if not.</source>
        <translation>Sehen Sie nach, ob die Umrisse in jeder Aufnahme auf dem Phantom liegen; wenn nicht, bewegen Sie sie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Move phantom</source>
        <translation>Phantom bewegen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>No phantom was chosen: choose it on the first page.</source>
        <translation>Es wurde kein Phantom gewählt: Wählen Sie es auf der ersten Seite.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>No scan yet: add the scans of each scanner on the page before.</source>
        <translation>Noch keine Aufnahme: Fügen Sie auf der Seite davor die Aufnahmen jedes Scanners hinzu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Pictures of {scan}</source>
        <translation>Bilder von {scan}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Place by &amp;hand</source>
        <translation>Von &amp;Hand platzieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Place by hand</source>
        <translation>Von Hand platzieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Placed by hand.</source>
        <translation>Von Hand platziert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Quality {q} of 1 (image against placed phantom).</source>
        <translation>Güte {q} von 1 (Bild gegen platziertes Phantom).</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Scans</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Show the &amp;ADC map</source>
        <translation>&amp;ADC-Karte zeigen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>The outlines lie right; the scan is measured there.</source>
        <translation>Die Umrisse liegen richtig; die Aufnahme wird dort gemessen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>The pictures of this scan are being made…</source>
        <translation>Die Bilder dieser Aufnahme werden gemacht…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>accepted</source>
        <translation>akzeptiert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>could not be placed</source>
        <translation>konnte nicht platziert werden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>is being placed and measured</source>
        <translation>wird platziert und gemessen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>moved by hand, not measured yet</source>
        <translation>von Hand bewegt, noch nicht gemessen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>not placed yet</source>
        <translation>noch nicht platziert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>placed, to be looked at</source>
        <translation>platziert, anzusehen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>{mm} mm and {deg}° from the placement measured last.</source>
        <translation>{mm} mm und {deg}° von der zuletzt gemessenen Platzierung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_views.py</extracomment>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_views.py</extracomment>
        <source>Coronal</source>
        <translation>Koronal</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_views.py</extracomment>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source> (unverified)</source>
        <translation> (nicht überprüft)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>1 deviates</source>
        <translation>1 weicht ab</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Acquisition attributes</source>
        <translation>Aufnahmeparameter</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Another value makes the scans another measurement.</source>
        <translation>Ein anderer Wert macht aus den Aufnahmen andere Messungen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Attribute</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Between 1.5 T and 3 T the bandwidth per pixel of EPI is to double, so that distortion is the same; the readout time is to be halved.</source>
        <translation>Zwischen 1,5 T und 3 T soll sich die Bandbreite je Pixel der EPI verdoppeln, damit die Verzeichnung gleich ist; die Auslesezeit soll sich halbieren.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Compliance {percent} %: {n} of {all} judged values agree</source>
        <translation>Übereinstimmung {percent} %: {n} von {all} beurteilten Werten stimmen überein</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Expected to differ</source>
        <translation>Soll sich unterscheiden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Must be equal</source>
        <translation>Muss gleich sein</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Nothing can be judged: there is one scan only, or the files record nothing.</source>
        <translation>Es lässt sich nichts beurteilen: Es gibt nur eine Aufnahme, oder die Dateien geben nichts an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Only what &amp;deviates</source>
        <translation>Nur was ab&amp;weicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Recorded, not judged.</source>
        <translation>Festgehalten, nicht beurteilt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Small differences do no harm.</source>
        <translation>Kleine Unterschiede schaden nicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Source: {source}</source>
        <translation>Quelle: {source}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Tolerance {limit}</source>
        <translation>Toleranz {limit}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>With scans of two scanners or days, their protocols are compared here.</source>
        <translation>Mit Aufnahmen von zwei Scannern oder Tagen werden ihre Protokolle hier verglichen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Within a tolerance</source>
        <translation>Innerhalb einer Toleranz</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>cannot be compared</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>deviates</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>not recorded</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>nothing deviates</source>
        <translation>nichts weicht ab</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>recorded, not judged</source>
        <translation>festgehalten, nicht beurteilt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>the majority</source>
        <translation>der Mehrheit</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>within tolerance</source>
        <translation>innerhalb der Toleranz</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>{n} deviate</source>
        <translation>{n} weichen ab</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>{said}, measured by {reference}.</source>
        <translation>{said}, gemessen an {reference}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>&amp;Made by</source>
        <translation>&amp;Erstellt von</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>&amp;Remark</source>
        <translation>Be&amp;merkung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>&amp;Save copies…</source>
        <translation>&amp;Kopien speichern…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>Copy PDF, CSV and JSON into another folder.</source>
        <translation>PDF, CSV und JSON in einen anderen Ordner kopieren.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>Folder for the copies</source>
        <translation>Ordner für die Kopien</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>Mak&amp;e report</source>
        <translation>Ber&amp;icht erstellen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>Make it with the button above.</source>
        <translation>Erstellen Sie ihn mit der Schaltfläche oben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>The report as PDF with all numbers as CSV and JSON, and the study for a partner.</source>
        <translation>Der Bericht als PDF mit allen Zahlen als CSV und JSON, und die Studie für einen Partner.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>The report is made.</source>
        <translation>Der Bericht ist erstellt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>There is no report of the study as it is now.</source>
        <translation>Es gibt keinen Bericht der Studie, wie sie jetzt ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>What the report says beside the numbers</source>
        <translation>Was der Bericht neben den Zahlen sagt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>Write PDF, CSV and JSON into the folder of the study.</source>
        <translation>PDF, CSV und JSON in den Ordner der Studie schreiben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>&amp;Analyse</source>
        <translation>&amp;Auswerten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>&amp;Analyse {n} scans</source>
        <translation>{n} Aufnahmen &amp;auswerten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>&amp;Metrics of single regions too</source>
        <translation>Auch Kenngrößen &amp;einzelner Regionen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>&amp;Scan</source>
        <translation>Au&amp;fnahme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>Analyse the scan again.</source>
        <translation>Werten Sie die Aufnahme erneut aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>Drawing plots</source>
        <translation>Zeichnen der Diagramme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>Measured against truth</source>
        <translation>Gemessen gegen die Wahrheit</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>Share of the tolerance used</source>
        <translation>Genutzter Anteil der Toleranz</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>The numbers below are out of date.</source>
        <translation>Die Zahlen unten sind veraltet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>The phantom, certificate, temperature or placement changed since.</source>
        <translation>Phantom, Zertifikat, Temperatur oder Platzierung haben sich seither geändert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>This scan is being analysed…</source>
        <translation>Diese Aufnahme wird ausgewertet…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>This scan was not analysed yet.</source>
        <translation>Diese Aufnahme wurde noch nicht ausgewertet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>What was measured on each scan, held against the truth and the tolerances.</source>
        <translation>Was an jeder Aufnahme gemessen wurde, gegen Wahrheit und Toleranzen gehalten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>b {values} s/mm²</source>
        <translation>b {values} s/mm²</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>placed automatically (quality {q})</source>
        <translation>automatisch platziert (Güte {q})</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>placed by hand (quality {q})</source>
        <translation>von Hand platziert (Güte {q})</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>{t} °C</source>
        <translation>{t} °C</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>ADC and FA</source>
        <translation>ADC und FA</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>ADC only</source>
        <translation>nur ADC</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Leave scan out</source>
        <translation>Aufnahme auslassen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Measures</source>
        <translation>Misst</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Name candidate</source>
        <translation>Protokoll benennen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Name it where several protocols of a scanner are to be ranked.</source>
        <translation>Benennen Sie es, wenn mehrere Protokolle eines Scanners gereiht werden sollen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>No directions are recorded (trace-weighted): FA is not measured.</source>
        <translation>Keine Richtungen angegeben (spurgewichtet): FA wird nicht gemessen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Rename scanner</source>
        <translation>Scanner umbenennen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Scanner, scan</source>
        <translation>Scanner, Aufnahme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Scanners and scans</source>
        <translation>Scanner und Aufnahmen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Take scan in</source>
        <translation>Aufnahme einbeziehen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Temperature of the phantom on this day, °C</source>
        <translation>Temperatur des Phantoms an diesem Tag, °C</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>no scan yet: drop its folder here</source>
        <translation>noch keine Aufnahme: Ordner hier ablegen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>reference scanner</source>
        <translation>Referenzscanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>{n} directions: ADC, FA and directions are measured.</source>
        <translation>{n} Richtungen: ADC, FA und Richtungen werden gemessen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>{n} directions: a tensor needs 6, so FA is not measured.</source>
        <translation>{n} Richtungen: ein Tensor braucht 6, daher wird FA nicht gemessen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>{n} volumes; b = {b} s/mm²; series {uid}</source>
        <translation>{n} Volumen; b = {b} s/mm²; Serie {uid}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>&amp;Temperature</source>
        <translation>&amp;Temperatur</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Add &amp;scanner</source>
        <translation>&amp;Scanner hinzufügen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Add scan</source>
        <translation>Aufnahme hinzufügen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Add scanner</source>
        <translation>Scanner hinzufügen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Add {n} scans</source>
        <translation>{n} Aufnahmen hinzufügen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Choose reference scanner</source>
        <translation>Referenzscanner wählen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Comparing protocols</source>
        <translation>Protokolle vergleichen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Drop the folders with the phantom scans of every scanner anywhere on this page.</source>
        <translation>Legen Sie die Ordner mit den Phantomaufnahmen jedes Scanners irgendwo auf dieser Seite ab.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Folder with scans</source>
        <translation>Ordner mit Aufnahmen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Looking through {names}</source>
        <translation>{names} wird durchgesehen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>No scan yet. Drop a folder for each scanner here, or choose 'Add folder…'. The scanner is told by the files; scans with several b-values are taken in. Folders dropped on a scanner in the list become scans of that scanner.</source>
        <translation>Noch keine Aufnahme. Legen Sie für jeden Scanner einen Ordner hier ab, oder wählen Sie 'Ordner hinzufügen…'. Den Scanner nennen die Dateien; Aufnahmen mit mehreren b-Werten werden übernommen. Ordner, die auf einem Scanner der Liste abgelegt werden, werden Aufnahmen dieses Scanners.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Protocols side by side</source>
        <translation>Protokolle nebeneinander</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Refe&amp;rence scanner</source>
        <translation>Refe&amp;renzscanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Remove scan</source>
        <translation>Aufnahme entfernen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Remove scanner</source>
        <translation>Scanner entfernen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>The others are compared with it and harmonised to it.</source>
        <translation>Die anderen werden mit ihm verglichen und an ihn angeglichen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>&amp;File analyses</source>
        <translation>Auswertungen ab&amp;legen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>&amp;File {n} analyses</source>
        <translation>{n} Auswertungen ab&amp;legen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>&amp;Metric</source>
        <translation>&amp;Kenngröße</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>ADC bias of {material}</source>
        <translation>ADC-Abweichung von {material}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>An SQLAlchemy address of a department server, such as postgresql+pg8000://host/qa, or the path of an SQLite file. A password in it is kept in the study's folder.</source>
        <translation>Eine SQLAlchemy-Adresse eines Servers der Abteilung, etwa postgresql+pg8000://host/qa, oder der Pfad einer SQLite-Datei. Ein Kennwort darin wird im Ordner der Studie aufbewahrt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Analyses</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Drawing charts</source>
        <translation>Zeichnen der Karten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>File scans of other days too.</source>
        <translation>Legen Sie auch Aufnahmen anderer Tage ab.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>File the analyses in the quality-assurance database and watch them over time.</source>
        <translation>Legen Sie die Auswertungen in der Datenbank der Qualitätssicherung ab und verfolgen Sie sie über die Zeit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>File the analyses; from the second session on there are charts.</source>
        <translation>Legen Sie die Auswertungen ab; ab der zweiten Sitzung gibt es Karten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Filing analyses</source>
        <translation>Ablegen der Auswertungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>No scanner has two sessions on file.</source>
        <translation>Kein Scanner hat zwei abgelegte Sitzungen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Nothing of this phantom is filed yet.</source>
        <translation>Von diesem Phantom ist noch nichts abgelegt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Reading the database</source>
        <translation>Lesen der Datenbank</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Scan</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>The database is being read…</source>
        <translation>Die Datenbank wird gelesen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>There are no charts yet.</source>
        <translation>Es gibt noch keine Karten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Writing the event down</source>
        <translation>Eintragen des Ereignisses</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>analysis</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>filed</source>
        <translation>abgelegt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>not analysed</source>
        <translation>nicht ausgewertet</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>not filed</source>
        <translation>nicht abgelegt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>the file in your own data folder</source>
        <translation>die Datei in Ihrem Datenordner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>up to date</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>&amp;Another study…</source>
        <translation>&amp;Andere Studie…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>&amp;Folder of a new study</source>
        <translation>&amp;Ordner einer neuen Studie</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>&amp;Open study…</source>
        <translation>Studie ö&amp;ffnen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>B&amp;rowse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>Be&amp;gin the study</source>
        <translation>Studie be&amp;ginnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>Folder of a new study</source>
        <translation>Ordner einer neuen Studie</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>No study is open. Begin a new one, or open one that was begun.</source>
        <translation>Keine Studie ist offen. Beginnen Sie eine neue, oder öffnen Sie eine begonnene.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>No study was opened yet.</source>
        <translation>Es wurde noch keine Studie geöffnet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>Open a study</source>
        <translation>Studie öffnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>R&amp;ecent studies</source>
        <translation>&amp;Letzte Studien</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>This study</source>
        <translation>Diese Studie</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>phantom study {date}</source>
        <translation>Phantomstudie {date}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_page.py</extracomment>
        <source>A study holds one phantom and its scans on several scanners and days.</source>
        <translation>Eine Studie enthält ein Phantom und seine Aufnahmen an mehreren Scannern und Tagen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_page.py</extracomment>
        <source>Study and phantom</source>
        <translation>Studie und Phantom</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/temperature_box.py</extracomment>
        <source>&amp;Ice water, 0 °C</source>
        <translation>&amp;Eiswasser, 0 °C</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/temperature_box.py</extracomment>
        <source>&amp;Measured</source>
        <translation>Ge&amp;messen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/temperature_box.py</extracomment>
        <source>As usual for this phan&amp;tom (not noted)</source>
        <translation>Wie bei diesem Phan&amp;tom üblich (nicht notiert)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/temperature_box.py</extracomment>
        <source>One kelvin changes ADC by 2 to 4 %. Days with another temperature are noted on the next page.</source>
        <translation>Ein Kelvin ändert den ADC um 2 bis 4 %. Tage mit anderer Temperatur werden auf der nächsten Seite notiert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/temperature_box.py</extracomment>
        <source>Temperature of the phantom</source>
        <translation>Temperatur des Phantoms</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/temperature_box.py</extracomment>
        <source>standard &amp;uncertainty (k = 1)</source>
        <translation>Standard&amp;unsicherheit (k = 1)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/plot_picture.py</extracomment>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/plot_picture.py</extracomment>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/plot_picture.py</extracomment>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/sections_view.py</extracomment>
        <source>fail</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/sections_view.py</extracomment>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/sections_view.py</extracomment>
        <source>pass</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/sections_view.py</extracomment>
        <source>recorded</source>
        <translation>verzeichnet</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/sections_view.py</extracomment>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/study_session.py</extracomment>
        <source>Analysing {scan}</source>
        <translation>{scan} wird ausgewertet</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/wizard.py</extracomment>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/wizard.py</extracomment>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/wizard.py</extracomment>
        <source>&amp;Next &gt;</source>
        <translation>&amp;Weiter &gt;</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/wizard.py</extracomment>
        <source>&lt; &amp;Back</source>
        <translation>&lt; &amp;Zurück</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/wizard.py</extracomment>
        <source>Close; the study is kept as it is and opens at this page again.</source>
        <translation>Schließen; die Studie bleibt, wie sie ist, und öffnet sich wieder auf dieser Seite.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/wizard.py</extracomment>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_panel.py</extracomment>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_panel.py</extracomment>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_panel.py</extracomment>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_panel.py</extracomment>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>&amp;Auto</source>
        <translation>&amp;Auto</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>&amp;Colour by</source>
        <translation>&amp;Färben nach</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>&amp;From, to</source>
        <translation>&amp;Von, bis</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>&amp;Opacity</source>
        <translation>&amp;Deckkraft</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>&amp;Tubes in 3D</source>
        <translation>&amp;Röhren in 3D</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>10⁻³ mm²/s</source>
        <translation>10⁻³ mm²/s</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Blue to red</source>
        <translation>Blau nach Rot</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Colour &amp;map</source>
        <translation>Farb&amp;skala</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Distance (no target)</source>
        <translation>Abstand (kein Ziel)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>FA along it</source>
        <translation>FA entlang der Bahn</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Highest value</source>
        <translation>Höchster Wert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Hot</source>
        <translation>Heiß</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>How much of what lies behind is hidden, in per cent</source>
        <translation>Wie viel vom Dahinterliegenden verdeckt wird, in Prozent</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Lowest value</source>
        <translation>Niedrigster Wert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>The value drawn brightest</source>
        <translation>Der am hellsten gezeichnete Wert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>The value drawn darkest; where the image lies on another, it ends here</source>
        <translation>Der am dunkelsten gezeichnete Wert; liegt das Bild auf einem anderen, endet es hier</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>The window the image is shown with at first</source>
        <translation>Das Fenster, mit dem das Bild zuerst gezeigt wird</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Tubes when the view in 3D is at rest; lines otherwise</source>
        <translation>Röhren, wenn die 3D-Ansicht ruht; sonst Linien</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Viridis, for all colour vision</source>
        <translation>Viridis, für jedes Farbsehen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/legend.py</extracomment>
        <source>Distance to {names}</source>
        <translation>Abstand zu {names}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/legend.py</extracomment>
        <source>FA along tracts</source>
        <translation>FA entlang der Bahnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/legend.py</extracomment>
        <source>{mm} mm</source>
        <translation>{mm} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/legend.py</extracomment>
        <source>≥ {mm} mm</source>
        <translation>≥ {mm} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/marks.py</extracomment>
        <source>{n} mm</source>
        <translation>{n} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/mm_text.py</extracomment>
        <source>{place} mm</source>
        <translation>{place} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>Diffusion frame</source>
        <translation>Bezugssystem der Diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>Frame of reference {uid}</source>
        <translation>Bezugssystem {uid}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>Planning frame</source>
        <translation>Bezugssystem der Planung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>The cursor in the scene: right, anterior, superior, in mm</source>
        <translation>Das Fadenkreuz in der Szene: rechts, vorn, oben, in mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>The series names no frame of reference.</source>
        <translation>Die Serie nennt kein Bezugssystem.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>in {names}</source>
        <translation>in {names}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>outside</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>{value} {unit}</source>
        <translation>{value} {unit}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>{value} × 10⁻³ mm²/s</source>
        <translation>{value} × 10⁻³ mm²/s</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/ruler.py</extracomment>
        <source>{length} mm</source>
        <translation>{length} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_canvas.py</extracomment>
        <source>3D view</source>
        <translation>3D-Ansicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_canvas.py</extracomment>
        <source>avoid</source>
        <translation>meiden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_canvas.py</extracomment>
        <source>must pass</source>
        <translation>muss durchlaufen werden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_canvas.py</extracomment>
        <source>one of</source>
        <translation>eine von</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_canvas.py</extracomment>
        <source>seed</source>
        <translation>Startbereich</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_canvas.py</extracomment>
        <source>{name} ({rule})</source>
        <translation>{name} ({rule})</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>Back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>Feet</source>
        <translation>Füße</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>From above: the patient's left is on the left</source>
        <translation>Von oben: Die linke Seite des Patienten ist links</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>From behind: the patient's left is on the left</source>
        <translation>Von hinten: Die linke Seite des Patienten ist links</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>From the feet, as on axial slices: left is on the right</source>
        <translation>Von den Füßen, wie auf axialen Schichten: Links ist rechts</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>From the front: the patient's left is on the right</source>
        <translation>Von vorn: Die linke Seite des Patienten ist rechts</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>From the patient's left: the face looks to the left</source>
        <translation>Von links: Das Gesicht blickt nach links</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>From the patient's right: the face looks to the right</source>
        <translation>Von rechts: Das Gesicht blickt nach rechts</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>Front</source>
        <translation>Vorn</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>Look at the patient from a side (1 to 6)</source>
        <translation>Den Patienten von einer Seite betrachten (1 bis 6)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>View from</source>
        <translation>Blick von</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_stopped.py</extracomment>
        <source>Re&amp;start 3D view</source>
        <translation>3D-Ansicht &amp;neu starten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_stopped.py</extracomment>
        <source>The 3D view has stopped ({how}).
It only draws: the case and the work on it are not affected.</source>
        <translation>Die 3D-Ansicht ist stehen geblieben ({how}).
Sie zeichnet nur: Der Fall und die Arbeit daran sind nicht betroffen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>&amp;Axial</source>
        <translation>&amp;Axial</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>&amp;Coronal</source>
        <translation>K&amp;oronal</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>&amp;Perspective</source>
        <translation>&amp;Perspektive</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>&amp;Sagittal</source>
        <translation>&amp;Sagittal</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>&amp;Save picture …</source>
        <translation>Bild &amp;speichern …</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Brain</source>
        <translation>Gehirn</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Drawing …</source>
        <translation>Wird gezeichnet …</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Everything in view, from the front</source>
        <translation>Alles im Bild, von vorn</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Image planes through the cursor</source>
        <translation>Bildebenen durch das Fadenkreuz</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Open a case to see it here.</source>
        <translation>Öffnen Sie einen Fall, um ihn hier zu sehen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Outline of the brain, as if of glass</source>
        <translation>Umriss des Gehirns, wie aus Glas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Perspective, copy and save the picture</source>
        <translation>Perspektive, Bild kopieren und speichern</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Planes</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>The picture cannot be saved.</source>
        <translation>Das Bild kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>There is no 3D picture.</source>
        <translation>Es gibt kein 3D-Bild.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_canvas.py</extracomment>
        <source>No case is open.</source>
        <translation>Es ist kein Fall geöffnet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_canvas.py</extracomment>
        <source>No images yet. Import a series first.</source>
        <translation>Noch keine Bilder. Importieren Sie zuerst eine Serie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_canvas.py</extracomment>
        <source>Reading the case …</source>
        <translation>Fall wird gelesen …</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_canvas.py</extracomment>
        <source>Registration moved, not accepted</source>
        <translation>Registrierung bewegt, nicht akzeptiert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_canvas.py</extracomment>
        <source>Registration not usable</source>
        <translation>Registrierung nicht verwendbar</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_input.py</extracomment>
        <source>&amp;Alone, or all views</source>
        <translation>&amp;Allein, oder alle Ansichten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_input.py</extracomment>
        <source>&amp;Measure distance</source>
        <translation>Abstand &amp;messen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_input.py</extracomment>
        <source>&amp;Whole head</source>
        <translation>&amp;Ganzer Kopf</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_input.py</extracomment>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_picture.py</extracomment>
        <source>Research software, not a medical device</source>
        <translation>Forschungssoftware, kein Medizinprodukt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_picture.py</extracomment>
        <source>The file {path} could not be written.</source>
        <translation>Die Datei {path} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_picture.py</extracomment>
        <source>The picture was not saved.</source>
        <translation>Das Bild wurde nicht gespeichert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_view.py</extracomment>
        <source>Left button: cursor. Wheel: slices. Ctrl and wheel: zoom. Middle button: pan. Right button: window and level, or the menu. Double click: alone or all views. Arrows: cursor by 1 mm. Page up and down: slices. Plus and minus: zoom. R: whole head. M: ruler. Ctrl+C: copy the picture.</source>
        <translation>Linke Taste: Fadenkreuz. Rad: Schichten. Strg und Rad: Zoom. Mittlere Taste: verschieben. Rechte Taste: Fensterung oder das Menü. Doppelklick: allein oder alle Ansichten. Pfeile: Fadenkreuz um 1 mm. Bild auf und ab: Schichten. Plus und Minus: Zoom. R: ganzer Kopf. M: Lineal. Strg+C: Bild kopieren.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>&amp;Ruler</source>
        <translation>&amp;Lineal</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>All four views</source>
        <translation>Alle vier Ansichten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Checkerboard</source>
        <translation>Schachbrett</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Compare the diffusion image with the planning image</source>
        <translation>Das Diffusionsbild mit dem Planungsbild vergleichen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Compare: off</source>
        <translation>Vergleich: aus</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Four</source>
        <translation>Vier</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Measure a distance in mm on a slice (M)</source>
        <translation>Einen Abstand in mm auf einer Schicht messen (M)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Presets for the chosen image; on a slice, drag with the right button</source>
        <translation>Voreinstellungen für das gewählte Bild; auf einer Schicht mit der rechten Taste ziehen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Share of the diffusion image, or how many of its edges are drawn</source>
        <translation>Anteil des Diffusionsbildes, oder wie viele seiner Kanten gezeichnet werden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>The axial view alone</source>
        <translation>Nur die axiale Ansicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>The coronal view alone</source>
        <translation>Nur die koronale Ansicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>The sagittal view alone</source>
        <translation>Nur die sagittale Ansicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>The view in 3D alone</source>
        <translation>Nur die 3D-Ansicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>CT bone, width 2000, level 500 HU</source>
        <translation>CT Knochen, Breite 2000, Lage 500 HU</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>CT brain, width 80, level 40 HU</source>
        <translation>CT Gehirn, Breite 80, Lage 40 HU</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>CT soft tissue, width 400, level 40 HU</source>
        <translation>CT Weichteile, Breite 400, Lage 40 HU</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>FA 0 to 0.6</source>
        <translation>FA 0 bis 0,6</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>FA 0 to 1</source>
        <translation>FA 0 bis 1</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>MD tissue</source>
        <translation>MD Gewebe</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>MD with fluid</source>
        <translation>MD mit Liquor</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>CSD</source>
        <translation>CSD</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Deterministic</source>
        <translation>Deterministisch</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Estimated from readout and air cavities</source>
        <translation>Aus Auslesung und Lufthöhlen geschätzt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Implausible length</source>
        <translation>Unplausible Länge</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Implausible volume</source>
        <translation>Unplausibles Volumen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Measured with opposite phase encoding</source>
        <translation>Mit entgegengesetzter Phasenkodierung gemessen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Midline</source>
        <translation>Mittellinie</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Not reliable</source>
        <translation>Nicht verlässlich</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Not trustworthy: near the lesion</source>
        <translation>Nicht vertrauenswürdig: nahe der Läsion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Not trustworthy: template does not fit</source>
        <translation>Nicht vertrauenswürdig: Vorlage passt nicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Probabilistic</source>
        <translation>Probabilistisch</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Sparse</source>
        <translation>Spärlich</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Wrong side</source>
        <translation>Falsche Seite</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Brain mask</source>
        <translation>Gehirnmaske</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Correlation with the template</source>
        <translation>Korrelation mit der Vorlage</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Diffusion series UID</source>
        <translation>UID der Diffusionsserie</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Largest head motion</source>
        <translation>Größte Kopfbewegung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Largest head rotation</source>
        <translation>Größte Kopfdrehung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Median FA in the mask</source>
        <translation>Median der FA in der Maske</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Median MD in the mask</source>
        <translation>Median der MD in der Maske</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Noise (median sigma, signal units)</source>
        <translation>Rauschen (Median von Sigma, Signaleinheiten)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Part of the brain imaged</source>
        <translation>Abgebildeter Teil des Gehirns</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Planning series UID</source>
        <translation>UID der Planungsserie</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Shells (b in s/mm², volumes)</source>
        <translation>Schalen (b in s/mm², Volumina)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Shift left</source>
        <translation>Verbliebene Verschiebung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Shift left, 95th percentile</source>
        <translation>Verbliebene Verschiebung, 95. Perzentil</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Shift left, median</source>
        <translation>Verbliebene Verschiebung, Median</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Structures written</source>
        <translation>Geschriebene Strukturen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>There and back again, mean error</source>
        <translation>Hin und zurück, mittlerer Fehler</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/field_editors.py</extracomment>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/field_editors.py</extracomment>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/field_editors.py</extracomment>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/findings_view.py</extracomment>
        <source>1 note for the record</source>
        <translation>1 Hinweis für die Akten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/findings_view.py</extracomment>
        <source>Blocks the next steps</source>
        <translation>Sperrt die nächsten Schritte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/findings_view.py</extracomment>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/findings_view.py</extracomment>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/findings_view.py</extracomment>
        <source>{n} notes for the record</source>
        <translation>{n} Hinweise für die Akten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>&amp;Copy details</source>
        <translation>&amp;Einzelheiten kopieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>&amp;Wait, then close</source>
        <translation>&amp;Warten, dann schließen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>&amp;Wait, then go on</source>
        <translation>&amp;Warten, dann weiter</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>A mistake of the program</source>
        <translation>Ein Fehler des Programms</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>About dtiplan</source>
        <translation>Über dtiplan</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>If the work is stopped, the case stays as it was before the running step. If it is waited for and something fails, the window stays open and says why.</source>
        <translation>Wird die Arbeit beendet, bleibt der Fall wie vor dem laufenden Schritt. Wird gewartet und etwas schlägt fehl, bleibt das Fenster offen und sagt, warum.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>Please send the details to the makers. They are also in the file
{path}</source>
        <translation>Bitte senden Sie die Einzelheiten an die Hersteller. Sie stehen auch in der Datei
{path}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>Still to be done: {names}.</source>
        <translation>Noch zu tun: {names}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>Stop the work and &amp;close</source>
        <translation>Arbeit beenden und &amp;schließen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>Stop the work and &amp;go on</source>
        <translation>Arbeit be&amp;enden und weiter</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>The program made a mistake. Your case is as it was after the last step.</source>
        <translation>Das Programm hat einen Fehler gemacht. Ihr Fall ist wie nach dem letzten Schritt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>What to do: {remedy}</source>
        <translation>Was zu tun ist: {remedy}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>Why: {cause}</source>
        <translation>Warum: {cause}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>Work is running</source>
        <translation>Es wird gearbeitet</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>dtiplan {version}</source>
        <translation>dtiplan {version}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/notice.py</extracomment>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/notice.py</extracomment>
        <source>Copy this text to the clipboard.</source>
        <translation>Diesen Text in die Zwischenablage kopieren.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/param_form.py</extracomment>
        <source>&amp;Defaults</source>
        <translation>&amp;Vorgaben</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/param_form.py</extracomment>
        <source>Put every setting of this step back to its default.</source>
        <translation>Jede Einstellung dieses Schritts auf ihre Vorgabe zurücksetzen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/param_form.py</extracomment>
        <source>{lowest} to {highest} {unit}</source>
        <translation>{lowest} bis {highest} {unit}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/help_window.py</extracomment>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/help_window.py</extracomment>
        <source>For&amp;ward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/help_window.py</extracomment>
        <source>Help – dtiplan</source>
        <translation>Hilfe – dtiplan</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/help_window.py</extracomment>
        <source>No page holds all of these words.</source>
        <translation>Keine Seite enthält alle diese Wörter.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/help_window.py</extracomment>
        <source>Search the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>Show what runs, waits and has ended.</source>
        <translation>Zeigen, was läuft, wartet oder beendet ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>Stop the running work; the case stays as it was before it.</source>
        <translation>Laufende Arbeit anhalten; der Fall bleibt, wie er davor war.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{name} did not end well; not begun because of it: {names}</source>
        <translation>{name} endete nicht gut; deshalb nicht begonnen: {names}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{name} failed: {problem}</source>
        <translation>{name} ist fehlgeschlagen: {problem}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{name} is done</source>
        <translation>{name} ist fertig</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{name} is running</source>
        <translation>{name} läuft</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{name} was cancelled; the case is as it was before it</source>
        <translation>{name} wurde abgebrochen; der Fall ist wie davor</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{name} was not begun: {problem}</source>
        <translation>{name} wurde nicht begonnen: {problem}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{name} was taken out of the queue</source>
        <translation>{name} wurde aus der Warteschlange genommen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{n} waiting</source>
        <translation>{n} warten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Cancel &amp;all</source>
        <translation>&amp;Alles abbrechen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Cancel {name}</source>
        <translation>{name} abbrechen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Failed: {problem}</source>
        <translation>Fehlgeschlagen: {problem}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>No work has been ordered yet.</source>
        <translation>Es wurde noch keine Arbeit aufgetragen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Not begun: it needs {name}</source>
        <translation>Nicht begonnen: braucht {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Running {percent} %</source>
        <translation>Läuft, {percent} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Stop what runs and forget what waits.</source>
        <translation>Beenden, was läuft, und vergessen, was wartet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>The case stays as it was before; what stands on it is dropped.</source>
        <translation>Der Fall bleibt wie zuvor; was darauf beruht, entfällt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>&amp;3D only</source>
        <translation>Nur &amp;3D</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>&amp;Axial only</source>
        <translation>Nur &amp;axial</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>&amp;Coronal only</source>
        <translation>Nur &amp;koronal</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>&amp;Four views</source>
        <translation>&amp;Vier Ansichten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>&amp;Sagittal only</source>
        <translation>Nur &amp;sagittal</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/settings_dialog.py</extracomment>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/settings_dialog.py</extracomment>
        <source>Folder of new cases</source>
        <translation>Ordner neuer Fälle</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/settings_dialog.py</extracomment>
        <source>New &amp;cases in</source>
        <translation>Neue &amp;Fälle in</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/settings_dialog.py</extracomment>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/settings_dialog.py</extracomment>
        <source>beside the images</source>
        <translation>neben den Bildern</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/step_list.py</extracomment>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>&amp;Side</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>Export tracts</source>
        <translation>Bahnen exportieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>Folder of the tracts</source>
        <translation>Ordner der Bahnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>Import a tract</source>
        <translation>Bahn importieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>One file for each tract, in the diffusion series' patient millimetres (RAS). Files of the same names are replaced; each is read back before it is kept.</source>
        <translation>Eine Datei je Bahn, in Patientenmillimetern (RAS) der Diffusionsserie. Dateien gleichen Namens werden ersetzt; jede wird zurückgelesen, bevor sie behalten wird.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>Streamlines that were tracked on this diffusion series, in its patient millimetres (RAS). What lies outside the brain or on the other side is refused.</source>
        <translation>Streamlines, die auf dieser Diffusionsserie verfolgt wurden, in ihren Patientenmillimetern (RAS). Was außerhalb des Gehirns oder auf der anderen Seite liegt, wird abgelehnt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>TCK (MRtrix)</source>
        <translation>TCK (MRtrix)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>TRK (TrackVis, DIPY)</source>
        <translation>TRK (TrackVis, DIPY)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>TRX</source>
        <translation>TRX</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>This case has a tract of that name already.</source>
        <translation>Dieser Fall hat schon eine Bahn dieses Namens.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>Tractograms ({kinds})</source>
        <translation>Traktogramme ({kinds})</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>VTK (3D Slicer, ParaView)</source>
        <translation>VTK (3D Slicer, ParaView)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_files.py</extracomment>
        <source>Import {name}</source>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_files.py</extracomment>
        <source>no brain mask yet</source>
        <translation>noch keine Gehirnmaske</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_files.py</extracomment>
        <source>no case is open</source>
        <translation>kein Fall ist offen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_files.py</extracomment>
        <source>no tracts yet</source>
        <translation>noch keine Bahnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_files.py</extracomment>
        <source>the tracts are out of date</source>
        <translation>die Bahnen sind veraltet</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_files.py</extracomment>
        <source>{n} of {m} tracts exported</source>
        <translation>{n} von {m} Bahnen exportiert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_files.py</extracomment>
        <source>{tract}: no file, {reason}</source>
        <translation>{tract}: keine Datei, {reason}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;About dtiplan</source>
        <translation>Ü&amp;ber dtiplan</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Close case</source>
        <translation>Fall s&amp;chließen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Export RTSTRUCT…</source>
        <translation>RTSTRUCT e&amp;xportieren…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Help on this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Import tract…</source>
        <translation>Bahn &amp;importieren…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;New case…</source>
        <translation>&amp;Neuer Fall…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Open case…</source>
        <translation>Fall ö&amp;ffnen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Page and layers</source>
        <translation>Seite &amp;und Ebenen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Recent</source>
        <translation>&amp;Letzte Fälle</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Run</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Run this step</source>
        <translation>&amp;Diesen Schritt ausführen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Tutorial</source>
        <translation>A&amp;nleitung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Cancel a&amp;ll</source>
        <translation>A&amp;lles abbrechen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Choose &amp;series again…</source>
        <translation>&amp;Serien neu wählen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Co&amp;mpare scanners…</source>
        <translation>Scanner &amp;vergleichen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Export tr&amp;acts…</source>
        <translation>B&amp;ahnen exportieren…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>F&amp;ull screen</source>
        <translation>&amp;Ganzer Bildschirm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Picture copied</source>
        <translation>Bild kopiert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Re&amp;port…</source>
        <translation>Be&amp;richt…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>S&amp;teps</source>
        <translation>S&amp;chritte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Sa&amp;ve picture…</source>
        <translation>Bild s&amp;peichern…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Se&amp;ttings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Show case &amp;folder</source>
        <translation>Fall&amp;ordner zeigen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Show the &amp;queue</source>
        <translation>&amp;Warteschlange zeigen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>T&amp;heme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/demo.py</extracomment>
        <source>Making the digital patient</source>
        <translation>Digitaler Patient wird erzeugt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/end_notices.py</extracomment>
        <source>Work is done</source>
        <translation>Arbeit fertig</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/end_notices.py</extracomment>
        <source>{name} failed</source>
        <translation>{name} ist fehlgeschlagen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/revisions.py</extracomment>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/revisions.py</extracomment>
        <source>Redo {step}</source>
        <translation>{step} wiederholen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/revisions.py</extracomment>
        <source>Undo {step}</source>
        <translation>{step} rückgängig machen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>Compare the images with the blend modes, type your name and press 'Accept'.</source>
        <translation>Vergleichen Sie die Bilder mit den Mischarten, geben Sie Ihren Namen ein und drücken Sie „Akzeptieren“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>Look at the colour FA, then confirm or correct the table with your name.</source>
        <translation>Sehen Sie die Farb-FA an und bestätigen oder korrigieren Sie dann die Tabelle mit Ihrem Namen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>Look at the proof, choose a decision and press 'Run' on this page.</source>
        <translation>Sehen Sie den Nachweis an, wählen Sie eine Entscheidung und drücken Sie „Ausführen“ auf dieser Seite.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>Nobody has looked at it as it is now.</source>
        <translation>Niemand hat sie in diesem Zustand angesehen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>The export is blocked.</source>
        <translation>Der Export ist gesperrt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>The gradient table has not been decided on.</source>
        <translation>Über die Gradiententabelle wurde nicht entschieden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>The gradient table is not proved right, and nobody has decided about it.</source>
        <translation>Die Gradiententabelle ist nicht als richtig nachgewiesen, und niemand hat darüber entschieden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>The registration has not been accepted.</source>
        <translation>Die Registrierung wurde nicht akzeptiert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>Tracking is blocked.</source>
        <translation>Das Tracking ist gesperrt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>{name} decided about other data or with other settings.</source>
        <translation>{name} hat über andere Daten oder mit anderen Einstellungen entschieden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>Blocks</source>
        <translation>Sperrt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>Not asked for</source>
        <translation>Nicht verlangt</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>Out of date</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>To do</source>
        <translation>Offen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>needs the steps before it</source>
        <translation>braucht die Schritte davor</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>{n} warnings</source>
        <translation>{n} Warnungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/alpha_beta.py</extracomment>
        <source>'{1}' is no regular expression: {2}</source>
        <translation>„{1}“ ist kein regulärer Ausdruck: {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/alpha_beta.py</extracomment>
        <source>Put the file right; resources/constraints/alpha_beta.toml shows how one is written.</source>
        <translation>Berichtigen Sie die Datei; resources/constraints/alpha_beta.toml zeigt, wie man eine schreibt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/alpha_beta.py</extracomment>
        <source>The alpha/beta values cannot be read.</source>
        <translation>Die Alpha/Beta-Werte können nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/calibration_file.py</extracomment>
        <source>Calibrated on {1}, where this tract is known.</source>
        <translation>Kalibriert an {1}, wo diese Bahn bekannt ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/calibration_file.py</extracomment>
        <source>Not calibrated: no digital patient was tracked with the model {1}.</source>
        <translation>Nicht kalibriert: Kein digitaler Patient wurde mit dem Modell {1} verfolgt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/calibration_file.py</extracomment>
        <source>This tract is not in the digital patients; calibrated on {1}.</source>
        <translation>Diese Bahn kommt in den digitalen Patienten nicht vor; kalibriert an {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/calibration_file.py</extracomment>
        <source>{1} tracts of {2}</source>
        <translation>{1} Bahnen von {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_classic_writer.py</extracomment>
        <source>classic DWI</source>
        <translation>klassische DWI</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>Check that the series is complete and not damaged, and export it again.</source>
        <translation>Prüfen Sie, ob die Serie vollständig und unbeschädigt ist, und exportieren Sie sie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>Compare the gradient table and left and right with the protocol.</source>
        <translation>Vergleichen Sie Gradiententabelle sowie links und rechts mit dem Protokoll.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>Compare the number of slices with the protocol; export the series again.</source>
        <translation>Vergleichen Sie die Zahl der Schichten mit dem Protokoll; exportieren Sie die Serie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>Compare the slice spacing with the protocol.</source>
        <translation>Vergleichen Sie den Schichtabstand mit dem Protokoll.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>Copy the files to a local disk and try again; a damaged file may be among them.</source>
        <translation>Kopieren Sie die Dateien auf eine lokale Festplatte und versuchen Sie es erneut; vielleicht ist eine beschädigt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>Export the series again.</source>
        <translation>Exportieren Sie die Serie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>The converter dcm2niix says: {1}</source>
        <translation>Der Konverter dcm2niix meldet: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>The diffusion series cannot be converted.</source>
        <translation>Die Diffusionsserie kann nicht konvertiert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>The diffusion tags of this series are damaged; export it again.</source>
        <translation>Die Diffusionsattribute dieser Serie sind beschädigt; exportieren Sie sie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>dcm2niix could convert only a part of the files of this series.</source>
        <translation>dcm2niix konnte nur einen Teil der Dateien dieser Serie konvertieren.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>dcm2niix ended with code {1} and wrote {2} images; it said: {3}.</source>
        <translation>dcm2niix endete mit Code {1} und schrieb {2} Bilder; Meldung: {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>dcm2niix had not finished after {1} s ({2} files).</source>
        <translation>dcm2niix war nach {1} s nicht fertig ({2} Dateien).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>dcm2niix wrote a gradient table that is not one: {1}.</source>
        <translation>dcm2niix schrieb eine Gradiententabelle, die keine ist: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>dcm2niix wrote {1} b-values and vectors of shape {2}.</source>
        <translation>dcm2niix schrieb {1} b-Werte und Vektoren der Form {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>; the patient position is {1}, not HFS.</source>
        <translation>; die Patientenlage ist {1}, nicht HFS.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>Diffusion directions after conversion are up to {1} degrees away from those in the headers (limit {2}).</source>
        <translation>Nach der Konvertierung weichen die Diffusionsrichtungen bis zu {1} Grad von denen in den Headern ab (Grenze {2}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>Do not use this series; report it with its headers. Converting on the scanner side and importing NIfTI with bval and bvec is a way round.</source>
        <translation>Verwenden Sie diese Serie nicht; melden Sie sie mit ihren Headern. Ein Ausweg ist, am Scanner zu konvertieren und NIfTI mit bval und bvec zu importieren.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>GE writes directions along the image axes and the phase axis is not the column</source>
        <translation>GE schreibt die Richtungen entlang der Bildachsen, und die Phasenachse ist nicht die Spalte</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>Images are missing or belong to another series; export it again.</source>
        <translation>Bilder fehlen oder gehören zu einer anderen Serie; exportieren Sie sie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>In order of size, b-value {1} is {2} s/mm2 in the headers and {3} s/mm2 after conversion.</source>
        <translation>Der Größe nach geordnet ist b-Wert {1} in den Headern {2} s/mm2 und nach der Konvertierung {3} s/mm2.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>The converter's directions have no second opinion: {1}</source>
        <translation>Für die Richtungen des Konverters gibt es keine Gegenprobe: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>The diffusion series cannot be read.</source>
        <translation>Die Diffusionsserie kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>The first or last slice lies {1} mm away from where its header puts it.</source>
        <translation>Die erste oder letzte Schicht liegt {1} mm von der Stelle entfernt, die ihr Header angibt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>The headers tell of {1} volumes, the converter wrote {2}.</source>
        <translation>Die Header nennen {1} Volumina, der Konverter schrieb {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>The headers tell of {1} voxels, the converter wrote {2}.</source>
        <translation>Die Header nennen {1} Voxel, der Konverter schrieb {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>The orientation proof tells whether they fit the anatomy.</source>
        <translation>Der Orientierungsnachweis zeigt, ob sie zur Anatomie passen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>no header holds a direction in a tag this program knows</source>
        <translation>kein Header enthält eine Richtung in einem Attribut, das dieses Programm kennt</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>'{1}' cannot be read as a diffusion series.</source>
        <translation>„{1}“ kann nicht als Diffusionsserie gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>All {1} volumes are averages over directions (trace-weighted): the series gives ADC, never a tensor, FA or tracts.</source>
        <translation>Alle {1} Volumina sind Mittel über Richtungen (Trace-gewichtet): Die Serie liefert den ADC, nie Tensor, FA oder Bahnen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>Choose a series of kind dwi.</source>
        <translation>Wählen Sie eine Serie der Art dwi.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>Copy or export the series again.</source>
        <translation>Kopieren oder exportieren Sie die Serie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>Export the series again; volumes or tags are missing.</source>
        <translation>Exportieren Sie die Serie erneut; Volumina oder Attribute fehlen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>It is of kind {1} and has no b-values.</source>
        <translation>Sie ist von der Art {1} und hat keine b-Werte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>No .bval and .bvec files stand beside the image.</source>
        <translation>Neben dem Bild stehen keine .bval- und .bvec-Dateien.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>Put both beside it, with the same name before the suffix.</source>
        <translation>Legen Sie beide daneben, mit demselben Namen vor der Endung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>The converter split it into images on different grids: {1} and {2} voxels ({3}).</source>
        <translation>Der Konverter hat sie in Bilder auf verschiedenen Gittern zerlegt: {1} und {2} Voxel ({3}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>The diffusion series cannot be put together.</source>
        <translation>Die Diffusionsserie kann nicht zusammengesetzt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>The folder holds volumes of several acquisitions under one series; separate them.</source>
        <translation>Der Ordner enthält Volumina mehrerer Aufnahmen unter einer Serie; trennen Sie sie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>The series '{1}' cannot be read.</source>
        <translation>Die Serie „{1}“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>Use it for ADC only; choose the original diffusion series for tracts.</source>
        <translation>Verwenden Sie sie nur für den ADC; wählen Sie für Bahnen die originale Diffusionsserie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>comparing with the headers</source>
        <translation>Vergleich mit den Headern</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>dcm2niix wrote {1} volumes but {2} b-values.</source>
        <translation>dcm2niix schrieb {1} Volumina, aber {2} b-Werte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>reading NIfTI</source>
        <translation>NIfTI wird gelesen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>reading headers</source>
        <translation>Header werden gelesen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>{1} cannot be read as a diffusion series.</source>
        <translation>{1} kann nicht als Diffusionsserie gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>{1} is damaged: {2} {3}.</source>
        <translation>{1} ist beschädigt: {2} {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>{1} volumes read</source>
        <translation>{1} Volumina gelesen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_flat_header.py</extracomment>
        <source>({1},xx{2}) {3}</source>
        <translation>({1},xx{2}) {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_headers.py</extracomment>
        <source>empty file</source>
        <translation>leere Datei</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_headers.py</extracomment>
        <source>no SOP Class UID or Series Instance UID</source>
        <translation>keine SOP Class UID oder Series Instance UID</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_headers.py</extracomment>
        <source>not a DICOM file</source>
        <translation>keine DICOM-Datei</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_map.py</extracomment>
        <source>Export it again, or leave it out.</source>
        <translation>Exportieren Sie sie neu, oder lassen Sie sie aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_map.py</extracomment>
        <source>The scanner's map '{1}' cannot be read.</source>
        <translation>Die Karte '{1}' des Scanners kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_map.py</extracomment>
        <source>its slices are not one stack</source>
        <translation>ihre Schichten sind nicht ein Stapel</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_map.py</extracomment>
        <source>scanner ADC</source>
        <translation>ADC des Scanners</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_other_makers.py</extracomment>
        <source>Image Private Header</source>
        <translation>Image Private Header</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_other_makers.py</extracomment>
        <source>ImageType</source>
        <translation>ImageType</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_other_makers.py</extracomment>
        <source>ImageType (0008,0008)</source>
        <translation>ImageType (0008,0008)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_other_makers.py</extracomment>
        <source>ParallelReductionFactorOutOfPlane (0018,9155)</source>
        <translation>ParallelReductionFactorOutOfPlane (0018,9155)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_other_makers.py</extracomment>
        <source>Philips Imaging DD 001</source>
        <translation>Philips Imaging DD 001</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_other_makers.py</extracomment>
        <source>RectilinearPhaseEncodeReordering (0018,9034)</source>
        <translation>RectilinearPhaseEncodeReordering (0018,9034)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_other_makers.py</extracomment>
        <source>echo spacing {1} x acceleration x acquired lines</source>
        <translation>Echoabstand {1} x Beschleunigung x aufgenommene Zeilen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_other_makers.py</extracomment>
        <source>water-fat shift {1}, {2} ppm</source>
        <translation>Wasser-Fett-Verschiebung {1}, {2} ppm</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_picture.py</extracomment>
        <source>Copy or export the series again if you need it.</source>
        <translation>Kopieren oder exportieren Sie die Serie erneut, wenn Sie sie brauchen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_picture.py</extracomment>
        <source>No picture of this series can be shown.</source>
        <translation>Von dieser Serie kann kein Bild gezeigt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>'{1}' is of kind {2}; structures can be written on a DICOM CT or MR series only.</source>
        <translation>„{1}“ ist von der Art {2}; Strukturen können nur auf eine DICOM-Serie (CT oder MR) geschrieben werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>An image has no {1}; contours could not point at it.</source>
        <translation>Einem Bild fehlt {1}; Konturen könnten nicht darauf verweisen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>Choose a series of equal images with Pixel Spacing (0028,0030).</source>
        <translation>Wählen Sie eine Serie gleicher Bilder mit Pixel Spacing (0028,0030).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>Choose the planning CT or MR as DICOM.</source>
        <translation>Wählen Sie Planungs-CT oder -MR als DICOM.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>Choose the whole planning series.</source>
        <translation>Wählen Sie die ganze Planungsserie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>Export the series again with all its tags.</source>
        <translation>Exportieren Sie die Serie erneut mit allen Attributen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>It has one slice only; the distance between slices is not known.</source>
        <translation>Sie hat nur eine Schicht; der Schichtabstand ist nicht bekannt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>Matrix and pixel spacing differ or are missing: {1}.</source>
        <translation>Matrix und Pixelabstand unterscheiden sich oder fehlen: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>Remove the duplicates, or choose a series with a single volume.</source>
        <translation>Entfernen Sie die Doppelten oder wählen Sie eine Serie mit einem einzigen Volumen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>Rescale Slope (0028,1053) and Intercept (0028,1052) are absent in {1} images: their values are not comparable.</source>
        <translation>Rescale Slope (0028,1053) und Intercept (0028,1052) fehlen in {1} Bildern: Ihre Werte sind nicht vergleichbar.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>The planning series cannot be used.</source>
        <translation>Die Planungsserie kann nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>all</source>
        <translation>allen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>pixels of shape {1} are not its matrix</source>
        <translation>Pixel der Form {1} passen nicht zu seiner Matrix</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>pixels of shape {1}, not grey slices</source>
        <translation>Pixel der Form {1}, keine Graustufenschichten</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>slice {1} of {2}</source>
        <translation>Schicht {1} von {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>some</source>
        <translation>einigen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>values that are not finite numbers</source>
        <translation>Werte, die keine endlichen Zahlen sind</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>{1} cannot be decoded: {2}: {3}.</source>
        <translation>{1} kann nicht dekodiert werden: {2}: {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>{1} slice positions hold up to {2} images each: duplicate slices, or several volumes (echoes, time points) in one series.</source>
        <translation>An {1} Schichtpositionen liegen bis zu {2} Bilder: doppelte Schichten oder mehrere Volumina (Echos, Zeitpunkte) in einer Serie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>{1} slices read</source>
        <translation>{1} Schichten gelesen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>1 / (pixels x {1})</source>
        <translation>1 / (Pixel x {1})</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>AcquisitionDateTime or date and time</source>
        <translation>AcquisitionDateTime oder Datum und Uhrzeit</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>AcquisitionMatrix (0018,1310)</source>
        <translation>AcquisitionMatrix (0018,1310)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>Export the original images without an anonymiser; as Enhanced MR from Siemens XA.</source>
        <translation>Exportieren Sie die Originalbilder ohne Anonymisierung; bei Siemens XA als Enhanced MR.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>FS in ScanOptions (0018,0022)</source>
        <translation>FS in ScanOptions (0018,0022)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>Manufacturer (0008,0070)</source>
        <translation>Manufacturer (0008,0070)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>PFP in ScanOptions (0018,0022)</source>
        <translation>PFP in ScanOptions (0018,0022)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>ParallelAcquisition (0018,9077)</source>
        <translation>ParallelAcquisition (0018,9077)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>ParallelAcquisitionTechnique (0018,9078)</source>
        <translation>ParallelAcquisitionTechnique (0018,9078)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>PartialFourier (0018,9081)</source>
        <translation>PartialFourier (0018,9081)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>ScanOptions</source>
        <translation>ScanOptions</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>SoftwareVersions (0018,1020)</source>
        <translation>SoftwareVersions (0018,1020)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>The private attributes of {1} are not in the files of '{2}': {3} are not recorded.</source>
        <translation>Die privaten Attribute von {1} fehlen in den Dateien von '{2}': {3} sind nicht angegeben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>acceleration and echo spacing</source>
        <translation>Beschleunigung und Echoabstand</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>as acquired</source>
        <translation>wie aufgenommen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>b-values of the headers</source>
        <translation>b-Werte der Kopfdaten</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>coils and acceleration</source>
        <translation>Spulen und Beschleunigung</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>columns and rows</source>
        <translation>Spalten und Zeilen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>diffusion scheme, polarity, bandwidth in phase direction, acceleration, partial Fourier, filters and coil combination</source>
        <translation>Diffusionsschema, Polarität, Bandbreite in Phasenrichtung, Beschleunigung, partielle Fourier-Aufnahme, Filter und Spulenkombination</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>distance of the slices</source>
        <translation>Abstand der Schichten</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>image matrix against acquired matrix</source>
        <translation>Bildmatrix gegen aufgenommene Matrix</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>matrix times voxel</source>
        <translation>Matrix mal Voxel</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>places along the normal</source>
        <translation>Orte entlang der Normalen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>steps of frequency and phase encoding (0018,9058) (0018,9231)</source>
        <translation>Schritte der Frequenz- und Phasenkodierung (0018,9058) (0018,9231)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>water-fat shift and EPI factor</source>
        <translation>Wasser-Fett-Verschiebung und EPI-Faktor</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>yes, phase</source>
        <translation>ja, Phase</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>yes, {1}</source>
        <translation>ja, {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>(no type)</source>
        <translation>(kein Typ)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>A matrix of type {1} stretches by {2}.</source>
        <translation>Eine Matrix vom Typ {1} streckt um die Faktoren {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>A matrix of type {1} turns left into right.</source>
        <translation>Eine Matrix vom Typ {1} vertauscht links und rechts.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>Export one registration of these two image series alone.</source>
        <translation>Exportieren Sie eine Registrierung nur dieser beiden Bildserien.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>Export or copy the file again.</source>
        <translation>Exportieren oder kopieren Sie die Datei erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>Export the registration again.</source>
        <translation>Exportieren Sie die Registrierung erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>Give a file of SOP class {1}.</source>
        <translation>Geben Sie eine Datei der SOP-Klasse {1} an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>It does not name the frames of reference it joins.</source>
        <translation>Sie nennt die Bezugssysteme nicht, die sie verbindet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>It is a deformable registration.</source>
        <translation>Es ist eine deformierbare Registrierung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>It is not a DICOM file, or it is damaged: {1}.</source>
        <translation>Es ist keine DICOM-Datei, oder sie ist beschädigt: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>It places the frame of reference {1} in two ways.</source>
        <translation>Sie legt das Bezugssystem {1} auf zwei verschiedene Weisen fest.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>Its SOP class is '{1}'.</source>
        <translation>Ihre SOP-Klasse ist „{1}“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>Structures are carried to a dose by rigid motions only: give a rigid registration.</source>
        <translation>Strukturen werden nur durch starre Bewegungen auf eine Dosis übertragen: Geben Sie eine starre Registrierung an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>The registration in {1} cannot be used.</source>
        <translation>Die Registrierung in {1} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>The registration in {1} is not a rigid motion.</source>
        <translation>Die Registrierung in {1} ist keine starre Bewegung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>a matrix has no 16 numbers</source>
        <translation>eine Matrix hat nicht 16 Zahlen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>an item has no matrix</source>
        <translation>ein Eintrag hat keine Matrix</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>an item has {1} matrix registrations</source>
        <translation>ein Eintrag hat {1} Matrix-Registrierungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>the last row of a matrix is not 0 0 0 1</source>
        <translation>die letzte Zeile einer Matrix ist nicht 0 0 0 1</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>{1} cannot be read as a registration.</source>
        <translation>{1} kann nicht als Registrierung gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>{1} is not a registration.</source>
        <translation>{1} ist keine Registrierung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>, no </source>
        <translation>, kein </translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Do not compare it with physical doses.</source>
        <translation>Vergleichen Sie sie nicht mit physikalischen Dosen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Export the dose again after it was calculated.</source>
        <translation>Exportieren Sie die Dosis erneut, nachdem sie berechnet wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Export the dose again with its geometry.</source>
        <translation>Exportieren Sie die Dosis erneut mit ihrer Geometrie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Export the dose again.</source>
        <translation>Exportieren Sie die Dosis erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Export the dose again; a scaling must never be guessed.</source>
        <translation>Exportieren Sie die Dosis erneut; eine Skalierung darf nie geraten werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Export the dose in gray from the planning system.</source>
        <translation>Exportieren Sie die Dosis in Gray aus dem Planungssystem.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Export the dose on an even grid.</source>
        <translation>Exportieren Sie die Dosis auf einem gleichmäßigen Gitter.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Export the dose on two planes or more, with its Grid Frame Offset Vector.</source>
        <translation>Exportieren Sie die Dosis auf mindestens zwei Ebenen, mit ihrem Grid Frame Offset Vector.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Frame of Reference UID</source>
        <translation>Frame of Reference UID</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Image Orientation (Patient)</source>
        <translation>Image Orientation (Patient)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Image Position (Patient)</source>
        <translation>Image Position (Patient)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>It has no {1}: where it lies is not said.</source>
        <translation>Ihr fehlt {1}: Es ist nicht gesagt, wo sie liegt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>It has {1} bits and {2} samples for each voxel; a dose has 16 or 32 bits and one sample.</source>
        <translation>Sie hat {1} Bits und {2} Abtastwerte je Voxel; eine Dosis hat 16 oder 32 Bits und einen Abtastwert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>It has {1} planes and {2} offsets of planes.</source>
        <translation>Sie hat {1} Ebenen und {2} Ebenenabstände.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>It holds {1} voxels, not {2} x {3} x {4}.</source>
        <translation>Sie enthält {1} Voxel, nicht {2} x {3} x {4}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Its Dose Grid Scaling is {1}.</source>
        <translation>Ihr Dose Grid Scaling ist {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Its Dose Units are '{1}', not GY: how many gray it stands for is not said.</source>
        <translation>Ihre Dose Units sind „{1}“, nicht GY: Es ist nicht gesagt, für wie viele Gray das steht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Its Grid Frame Offset Vector starts at {1}, which is neither 0 nor the z of its first plane ({2} mm).</source>
        <translation>Ihr Grid Frame Offset Vector beginnt bei {1}; das ist weder 0 noch das z ihrer ersten Ebene ({2} mm).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Its planes are not evenly spaced ({1} to {2} mm).</source>
        <translation>Ihre Ebenen haben keine gleichmäßigen Abstände ({1} bis {2} mm).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Its planes are not in order.</source>
        <translation>Ihre Ebenen stehen nicht in der richtigen Reihenfolge.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Its rows and columns are not two perpendicular unit vectors, or its pixels have no size: {1}, {2} mm.</source>
        <translation>Ihre Zeilen und Spalten sind nicht zwei senkrechte Einheitsvektoren, oder ihre Pixel haben keine Größe: {1}, {2} mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Its voxels cannot be read: {1}.</source>
        <translation>Ihre Voxel können nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Make sure that it is the dose of the whole plan.</source>
        <translation>Vergewissern Sie sich, dass es die Dosis des ganzen Plans ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Pixel Spacing</source>
        <translation>Pixel Spacing</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>The dose in {1} cannot be used.</source>
        <translation>Die Dosis in {1} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>The dose is of type '{1}', not physical dose.</source>
        <translation>Die Dosis ist vom Typ „{1}“, keine physikalische Dosis.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>The dose is zero everywhere.</source>
        <translation>Die Dosis ist überall null.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>The dose says '{1}' of what it sums up.</source>
        <translation>Dazu, was sie summiert, sagt die Dosis „{1}“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>{1} cannot be read as an RTDOSE.</source>
        <translation>{1} kann nicht als RTDOSE gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>{1} is not an RTDOSE.</source>
        <translation>{1} ist kein RTDOSE.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose_writer.py</extracomment>
        <source>Made-up dose of a digital object, not for treatment</source>
        <translation>Erfundene Dosis eines digitalen Objekts, nicht zur Behandlung</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose_writer.py</extracomment>
        <source>Prescription to the target</source>
        <translation>Verschreibung auf das Ziel</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose_writer.py</extracomment>
        <source>a dose has 16 or 32 bits, not {1}</source>
        <translation>eine Dosis hat 16 oder 32 Bits, nicht {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtplan.py</extracomment>
        <source>{1} cannot be read as an RTPLAN.</source>
        <translation>{1} kann nicht als RTPLAN gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtplan.py</extracomment>
        <source>{1} is not an RTPLAN.</source>
        <translation>{1} ist kein RTPLAN.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>A contour of {1} has {2} points and lies {3} mm off its image.</source>
        <translation>Eine Kontur von {1} hat {2} Punkte und liegt {3} mm neben ihrem Bild.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>A contour of {1} is drawn on image {2}, which the planning series does not have.</source>
        <translation>Eine Kontur von {1} ist auf Bild {2} gezeichnet, das die Planungsserie nicht hat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>Choose a label of 1 to 16 characters.</source>
        <translation>Wählen Sie eine Bezeichnung von 1 bis 16 Zeichen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>Free some space, or choose a folder you may write to.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>Import the planning series again.</source>
        <translation>Importieren Sie die Planungsserie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>Its label '{1}' has {2} characters.</source>
        <translation>Seine Bezeichnung „{1}“ hat {2} Zeichen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>Make the structures again on this planning series.</source>
        <translation>Erstellen Sie die Strukturen auf dieser Planungsserie neu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>Read the tracts' reasons.</source>
        <translation>Lesen Sie die Gründe bei den Bahnen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>The RTSTRUCT cannot be written.</source>
        <translation>Das RTSTRUCT kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>The disk says: {1}.</source>
        <translation>Die Festplatte meldet: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>The {1} in the planning images is '{2}', but the series was read as '{3}'.</source>
        <translation>{1} ist in den Planungsbildern „{2}“, die Serie wurde aber als „{3}“ gelesen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>There is no structure.</source>
        <translation>Es gibt keine Struktur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>frame of reference</source>
        <translation>Bezugssystem</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>{1} cannot be written.</source>
        <translation>{1} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>An ROI number that is used twice</source>
        <translation>Eine doppelt verwendete ROI-Nummer</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>Contours of an unknown ROI {1}</source>
        <translation>Konturen einer unbekannten ROI {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>Export the file again from the system that made it.</source>
        <translation>Exportieren Sie die Datei erneut aus dem System, das sie erstellt hat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>The ROI '{1}'</source>
        <translation>Die ROI „{1}“</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>a contour has {1} numbers, or numbers that are no place</source>
        <translation>eine Kontur hat {1} Zahlen oder Zahlen, die keine Stelle sind</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>{1} cannot be read as an RTSTRUCT.</source>
        <translation>{1} kann nicht als RTSTRUCT gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>{1} is not an RTSTRUCT.</source>
        <translation>{1} ist kein RTSTRUCT.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>{1} was found in the file; planning systems may read it differently.</source>
        <translation>{1} wurde in der Datei gefunden; Planungssysteme lesen das vielleicht anders.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>Check the rights on this folder, or choose another.</source>
        <translation>Prüfen Sie die Rechte an diesem Ordner oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>Choose the folder that holds the exported images.</source>
        <translation>Wählen Sie den Ordner mit den exportierten Bildern.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>Find out which files are right and remove the others.</source>
        <translation>Finden Sie heraus, welche Dateien richtig sind, und entfernen Sie die anderen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>Give the folder of one patient only. If it is one person with two IDs, correct the ID in the archive and export again.</source>
        <translation>Geben Sie den Ordner nur eines Patienten an. Ist es eine Person mit zwei IDs, korrigieren Sie die ID im Archiv und exportieren Sie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>If they belong to a series you need, copy or export them again.</source>
        <translation>Gehören sie zu einer Serie, die Sie brauchen, kopieren oder exportieren Sie sie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>No DICOM or NIfTI series was found; {1} files were left aside.</source>
        <translation>Es wurde keine DICOM- oder NIfTI-Serie gefunden; {1} Dateien blieben unbeachtet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>Nothing to do; check the number of volumes and the b-values.</source>
        <translation>Nichts zu tun; prüfen Sie die Zahl der Volumina und die b-Werte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>The folder {1} cannot be read.</source>
        <translation>Der Ordner {1} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>The patient ID {1} stands with {2} birth dates</source>
        <translation>Zur Patienten-ID {1} gibt es {2} Geburtsdaten</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>The patient IDs {1} stand in one folder</source>
        <translation>Die Patienten-IDs {1} stehen in einem Ordner</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>There is no such file or folder.</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>copy of {1}</source>
        <translation>Kopie von {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>damaged DICOM file: {1} {2}</source>
        <translation>beschädigte DICOM-Datei: {1} {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>index file</source>
        <translation>Indexdatei</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>{1} cannot be read.</source>
        <translation>{1} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>{1} files carry a SOP Instance UID that another file with other content has too, for example {2}.</source>
        <translation>{1} Dateien tragen eine SOP Instance UID, die auch eine andere Datei mit anderem Inhalt hat, zum Beispiel {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>{1} files look like images but are damaged, for example {2}.</source>
        <translation>{1} Dateien sehen aus wie Bilder, sind aber beschädigt, zum Beispiel {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>{1} of {2} files read</source>
        <translation>{1} von {2} Dateien gelesen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>{1} series (numbers {2}) of one volume each were put together again as one diffusion series under the UID of the first, {3}.</source>
        <translation>{1} Serien (Nummern {2}) mit je einem Volumen wurden zu einer Diffusionsserie unter der UID der ersten zusammengefügt, {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>{1} series found</source>
        <translation>{1} Serien gefunden</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>{1}: images of different people must never be combined.</source>
        <translation>{1}: Bilder verschiedener Personen dürfen nie kombiniert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>All slices lie side by side in one picture (mosaic), but no header tells how many there are: most likely an anonymiser removed the private tags.</source>
        <translation>Alle Schichten liegen nebeneinander in einem Bild (Mosaik), aber kein Header sagt, wie viele es sind: Wahrscheinlich hat ein Anonymisierer die privaten Attribute entfernt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Check that the number of volumes is that of the protocol; export again if not.</source>
        <translation>Prüfen Sie, ob die Zahl der Volumina dem Protokoll entspricht; exportieren Sie sonst erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Choose a series of equal images, or export it again.</source>
        <translation>Wählen Sie eine Serie gleicher Bilder oder exportieren Sie sie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Choose a series that was acquired at one place (no prospective correction).</source>
        <translation>Wählen Sie eine Serie, die an einer Stelle aufgenommen wurde (ohne prospektive Korrektur).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Compare the table that is shown after import with the protocol.</source>
        <translation>Vergleichen Sie die nach dem Import gezeigte Tabelle mit dem Protokoll.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Directions may still be found on import; if not, an anonymiser removed them.</source>
        <translation>Beim Import können noch Richtungen gefunden werden; wenn nicht, hat ein Anonymisierer sie entfernt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Export again and keep (0018,9087), (0018,9089) and the maker's private groups (Siemens 0019 and 0029, GE 0019 and 0043, Philips 2001 and 2005, UIH 0065), or convert on the scanner side and import NIfTI with bval and bvec.</source>
        <translation>Exportieren Sie erneut und behalten Sie (0018,9087), (0018,9089) und die privaten Gruppen des Herstellers (Siemens 0019 und 0029, GE 0019 und 0043, Philips 2001 und 2005, UIH 0065), oder konvertieren Sie am Scanner und importieren Sie NIfTI mit bval und bvec.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Export again and keep the maker's private groups (Siemens 0019 and 0029, UIH 0065), or export as Enhanced MR.</source>
        <translation>Exportieren Sie erneut und behalten Sie die privaten Gruppen des Herstellers (Siemens 0019 und 0029, UIH 0065), oder exportieren Sie als Enhanced MR.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Frame of Reference UID (0020,0052) is absent. It is never invented.</source>
        <translation>Frame of Reference UID (0020,0052) fehlt. Sie wird nie erfunden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>If this is a diffusion series, an anonymiser removed its tags: export it again and keep the private diffusion tags.</source>
        <translation>Wenn dies eine Diffusionsserie ist, hat ein Anonymisierer ihre Attribute entfernt: Exportieren Sie sie erneut und behalten Sie die privaten Diffusionsattribute.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Instance numbers run from {1} to {2}, but {3} of them are missing.</source>
        <translation>Die Instanznummern laufen von {1} bis {2}, aber {3} davon fehlen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Name, sequence or image type speak of diffusion ({1} volumes), but no header holds a b-value or direction: most likely an anonymiser removed the diffusion tags.</source>
        <translation>Name, Sequenz oder Bildtyp sprechen von Diffusion ({1} Volumina), aber kein Header enthält einen b-Wert oder eine Richtung: Wahrscheinlich hat ein Anonymisierer die Diffusionsattribute entfernt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Split it, or export it again; positions of different frames cannot be compared.</source>
        <translation>Teilen Sie sie auf oder exportieren Sie sie erneut; Positionen verschiedener Bezugssysteme sind nicht vergleichbar.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>The headers name b-values up to {1} s/mm2 but no direction in a tag this program knows.</source>
        <translation>Die Header nennen b-Werte bis {1} s/mm2, aber keine Richtung in einem Attribut, das dieses Programm kennt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>The images differ in matrix or pixel spacing: {1}.</source>
        <translation>Die Bilder unterscheiden sich in Matrix oder Pixelabstand: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>The series has {1} Frame of Reference UIDs.</source>
        <translation>Die Serie hat {1} Frame of Reference UIDs.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>The volumes lie at {1} different places, up to {2} mm apart.</source>
        <translation>Die Volumina liegen an {1} verschiedenen Stellen, bis zu {2} mm auseinander.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Without it no structures can be drawn on this series; export it again from the scanner or archive.</source>
        <translation>Ohne sie können auf dieser Serie keine Strukturen gezeichnet werden; exportieren Sie sie erneut vom Scanner oder Archiv.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>{1} files of scanner-made maps</source>
        <translation>{1} Dateien mit vom Scanner berechneten Karten</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>{1} of {2} files are shorter than their images, for example {3}: {4} bytes after the header, {5} are needed.</source>
        <translation>{1} von {2} Dateien sind kürzer als ihre Bilder, zum Beispiel {3}: {4} Bytes nach dem Header, {5} werden gebraucht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>{1} of {2} images have no b-value in their header.</source>
        <translation>{1} von {2} Bildern haben keinen b-Wert im Header.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>{1} slices of a trace (direction-averaged) volume</source>
        <translation>{1} Schichten eines Trace-Volumens (über Richtungen gemittelt)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>{1} stand in the diffusion series; they are not measurements and are left out.</source>
        <translation>{1} stehen in der Diffusionsserie; es sind keine Messungen, und sie werden ausgelassen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>{1} volumes at the same place but no b-value in any header.</source>
        <translation>{1} Volumina an derselben Stelle, aber kein b-Wert in einem Header.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>{1} x {2} at {3} mm</source>
        <translation>{1} x {2} mit {3} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>BandwidthPerPixelPhaseEncode in {1}</source>
        <translation>BandwidthPerPixelPhaseEncode in {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>ImaCoilString in {1}</source>
        <translation>ImaCoilString in {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>ImageComments (0020,4000)</source>
        <translation>ImageComments (0020,4000)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>PhaseEncodingDirectionPositive in {1}</source>
        <translation>PhaseEncodingDirectionPositive in {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>code {1}</source>
        <translation>Code {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>negative length</source>
        <translation>negative Länge</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>sum of squares</source>
        <translation>Quadratsumme</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>{1} in {2}</source>
        <translation>{1} in {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Check left and right on the pictures before you use the result.</source>
        <translation>Prüfen Sie links und rechts auf den Bildern, bevor Sie das Ergebnis verwenden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Choose a series with one orientation.</source>
        <translation>Wählen Sie eine Serie mit einer einzigen Orientierung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Export again from the scanner, for Siemens XA as Enhanced MR; never guess the position.</source>
        <translation>Exportieren Sie erneut vom Scanner, bei Siemens XA als Enhanced MR; raten Sie nie die Position.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Export the series again with its true position, or choose another series.</source>
        <translation>Exportieren Sie die Serie erneut mit ihrer wahren Lage oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Export the series again; the file was damaged or changed.</source>
        <translation>Exportieren Sie die Serie erneut; die Datei wurde beschädigt oder verändert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Export the whole series again.</source>
        <translation>Exportieren Sie die ganze Serie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Image Orientation (0020,0037) is not a pair of perpendicular unit vectors: {1}.</source>
        <translation>Image Orientation (0020,0037) ist kein Paar senkrechter Einheitsvektoren: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Patient Position (0018,5100) is absent; slice positions are taken as they stand.</source>
        <translation>Patient Position (0018,5100) fehlt; die Schichtpositionen werden genommen, wie sie sind.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Patient Position (0018,5100) is {1}; supported are {2}.</source>
        <translation>Patient Position (0018,5100) ist {1}; unterstützt werden {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Reconstruct or export the series with one slice spacing.</source>
        <translation>Rekonstruieren oder exportieren Sie die Serie mit einem einheitlichen Schichtabstand.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Reconstruct the series without gantry tilt.</source>
        <translation>Rekonstruieren Sie die Serie ohne Gantry-Neigung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Remove the images that do not belong to this series.</source>
        <translation>Entfernen Sie die Bilder, die nicht zu dieser Serie gehören.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>The slices are shifted sideways against each other by up to {1} mm (gantry tilt or a moved table).</source>
        <translation>Die Schichten sind seitlich gegeneinander verschoben, bis zu {1} mm (Gantry-Neigung oder bewegter Tisch).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>The slices are unevenly spaced: from {1} to {2} mm, up to {3} mm from an even stack.</source>
        <translation>Die Schichten sind ungleich verteilt: von {1} bis {2} mm, bis zu {3} mm neben einem gleichmäßigen Stapel.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>{1} of {2} images are oriented otherwise than the first (Image Orientation differs): this is no single stack, for example a localiser.</source>
        <translation>{1} von {2} Bildern sind anders orientiert als das erste (Image Orientation weicht ab): Das ist kein einzelner Stapel, sondern zum Beispiel ein Localizer.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>{1} of {2} images have no usable Image Position (0020,0032) or Image Orientation (0020,0037): left and right cannot be known.</source>
        <translation>{1} von {2} Bildern haben keine brauchbare Image Position (0020,0032) oder Image Orientation (0020,0037): Links und rechts sind nicht bestimmbar.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>{1} of {2} slice positions have fewer images than the others ({3} instead of {4}), the first at {5} mm along the slice normal.</source>
        <translation>{1} von {2} Schichtpositionen haben weniger Bilder als die anderen ({3} statt {4}), die erste bei {5} mm entlang der Schichtnormalen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>{1} of {2} slice positions have more images than the others ({3} instead of {4}), the first at {5} mm along the slice normal.</source>
        <translation>{1} von {2} Schichtpositionen haben mehr Bilder als die anderen ({3} statt {4}), die erste bei {5} mm entlang der Schichtnormalen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>{1} slices are missing: neighbours are {2} mm apart, but {3} mm after the slice at {4} mm along the normal ({5} gaps).</source>
        <translation>{1} Schichten fehlen: Nachbarn sind {2} mm auseinander, aber {3} mm nach der Schicht bei {4} mm entlang der Normalen ({5} Lücken).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/epi_readout.py</extracomment>
        <source>BandwidthPerPixelPhaseEncode in the JSON file</source>
        <translation>BandwidthPerPixelPhaseEncode in der JSON-Datei</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/epi_readout.py</extracomment>
        <source>EffectiveEchoSpacing in the JSON file</source>
        <translation>EffectiveEchoSpacing in der JSON-Datei</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/epi_readout.py</extracomment>
        <source>TotalReadoutTime in the JSON file</source>
        <translation>TotalReadoutTime in der JSON-Datei</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>Give the bval and bvec files that were written with this image.</source>
        <translation>Geben Sie die bval- und bvec-Dateien an, die mit diesem Bild geschrieben wurden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>Give the bval or bvec text file that was written with the image.</source>
        <translation>Geben Sie die bval- oder bvec-Textdatei an, die mit dem Bild geschrieben wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>It has {1}; the image has {2} volumes.</source>
        <translation>Sie hat {1}; das Bild hat {2} Volumina.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>It is not a table of numbers: {1}.</source>
        <translation>Es ist keine Zahlentabelle: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>Mend the bval file: one number, 0 or larger, in s/mm2 for each volume.</source>
        <translation>Berichtigen Sie die bval-Datei: eine Zahl, 0 oder größer, in s/mm2 für jedes Volumen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>Mend the bvec file: three numbers for each volume.</source>
        <translation>Berichtigen Sie die bvec-Datei: drei Zahlen für jedes Volumen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>The b-values cannot be used.</source>
        <translation>Die b-Werte können nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>The b-vectors cannot be used.</source>
        <translation>Die b-Vektoren können nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>The file {1} cannot be read.</source>
        <translation>Die Datei {1} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>The file {1} does not belong to this image.</source>
        <translation>Die Datei {1} gehört nicht zu diesem Bild.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>Volumes {1} have b &gt; 0 but a vector that is not a number.</source>
        <translation>Die Volumina {1} haben b &gt; 0, aber einen Vektor, der keine Zahl ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>Volumes {1} have the values {2}.</source>
        <translation>Die Volumina {1} haben die Werte {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>{1} numbers</source>
        <translation>{1} Zahlen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>{1} rows with {2} numbers</source>
        <translation>{1} Zeilen mit {2} Zahlen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Convert it again from DICOM with a converter that keeps the orientation.</source>
        <translation>Konvertieren Sie es erneut aus DICOM mit einem Konverter, der die Orientierung behält.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Copy it again from its source, or write it again with the converter.</source>
        <translation>Kopieren Sie es erneut von der Quelle oder schreiben Sie es mit dem Konverter neu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Find out which one is right and set both to it.</source>
        <translation>Finden Sie heraus, welche stimmt, und setzen Sie beide darauf.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Give a volume, or a series of volumes.</source>
        <translation>Geben Sie ein Volumen oder eine Serie von Volumina an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Give the image whose fourth dimension runs over the directions.</source>
        <translation>Geben Sie das Bild an, dessen vierte Dimension über die Richtungen läuft.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>It has {1} dimensions (shape {2}); 4 are needed.</source>
        <translation>Es hat {1} Dimensionen (Form {2}); 4 werden gebraucht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>It is damaged or not NIfTI: {1}: {2}.</source>
        <translation>Es ist beschädigt oder kein NIfTI: {1}: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Its sform and qform claim the same space (code {1}) but put the corners up to {2} mm apart.</source>
        <translation>Seine sform und qform nennen denselben Raum (Code {1}), legen die Ecken aber bis zu {2} mm auseinander.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Its sform and qform codes are both 0: left and right are not known.</source>
        <translation>Seine sform- und qform-Codes sind beide 0: Links und rechts sind nicht bekannt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Its shape is {1}; 3 or 4 dimensions of at least one voxel are needed.</source>
        <translation>Seine Form ist {1}; 3 oder 4 Dimensionen mit mindestens einem Voxel werden gebraucht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Its unit of length is '{1}'.</source>
        <translation>Seine Längeneinheit ist „{1}“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>The image {1} cannot be placed.</source>
        <translation>Das Bild {1} kann nicht räumlich eingeordnet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>The image {1} cannot be read.</source>
        <translation>Das Bild {1} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>The image {1} cannot be used.</source>
        <translation>Das Bild {1} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Write it again from the source; do not fill the holes by guessing.</source>
        <translation>Schreiben Sie es aus der Quelle neu; füllen Sie die Lücken nicht durch Raten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Write it again with millimetres.</source>
        <translation>Schreiben Sie es neu, in Millimetern.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>{1} instead of a NIfTI image</source>
        <translation>{1} statt eines NIfTI-Bildes</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>{1} is not a diffusion series.</source>
        <translation>{1} ist keine Diffusionsserie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>{1} of {2} values are not finite numbers.</source>
        <translation>{1} von {2} Werten sind keine endlichen Zahlen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>Give a table with these headings: {1}.</source>
        <translation>Geben Sie eine Tabelle mit diesen Überschriften: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>It cannot be read: {1}.</source>
        <translation>Sie kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>It has headings but no values.</source>
        <translation>Sie hat Überschriften, aber keine Werte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>It has {1} bytes, far more than any certificate.</source>
        <translation>Sie hat {1} Byte, weit mehr als jedes Zertifikat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>It is a folder.</source>
        <translation>Das ist ein Ordner.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>It is empty.</source>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>It is not a text file; a spreadsheet has to be saved as CSV first.</source>
        <translation>Das ist keine Textdatei; eine Tabellenkalkulation muss zuerst als CSV gespeichert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>It names {1} phantoms: {2}.</source>
        <translation>Sie nennt {1} Phantome: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>Line {1}</source>
        <translation>Zeile {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>Line {1}: a second, different value for {2} at {3} C.</source>
        <translation>Zeile {1}: ein zweiter, anderer Wert für {2} bei {3} C.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>The certificate {1} cannot be used.</source>
        <translation>Das Zertifikat {1} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>The heading '{1}' does not tell the unit.</source>
        <translation>Die Überschrift '{1}' nennt keine Einheit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>The heading '{1}' does not tell whether it is C or K.</source>
        <translation>Die Überschrift '{1}' sagt nicht, ob es C oder K ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>The headings {1} lack {2}.</source>
        <translation>Unter den Überschriften {1} fehlt {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>calibration date</source>
        <translation>calibration date</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>coverage factor</source>
        <translation>coverage factor</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>coverage factor k</source>
        <translation>coverage factor k</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>date of calibration</source>
        <translation>date of calibration</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>phantom serial</source>
        <translation>phantom serial</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>phantom sn</source>
        <translation>phantom sn</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>serial number</source>
        <translation>serial number</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>serial,material,temperature (C),ADC (um2/s),u (um2/s),k,date</source>
        <translation>serial,material,temperature (C),ADC (um2/s),u (um2/s),k,date</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1} has {2} columns, fewer than the headings.</source>
        <translation>{1} hat {2} Spalten, weniger als die Überschriften.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1} is '{2}' and not a number.</source>
        <translation>{1} ist '{2}' und keine Zahl.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1} names no material.</source>
        <translation>{1} nennt kein Material.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1}: a coverage factor of {2} is impossible.</source>
        <translation>{1}: ein Erweiterungsfaktor von {2} ist unmöglich.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1}: a temperature of {2} C is impossible.</source>
        <translation>{1}: eine Temperatur von {2} C ist unmöglich.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1}: an ADC of {2} mm2/s is impossible; check the unit that its heading names.</source>
        <translation>{1}: ein ADC von {2} mm2/s ist unmöglich; prüfen Sie die Einheit, die die Überschrift nennt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1}: an uncertainty of {2} mm2/s does not fit an ADC of {3} mm2/s; check the unit that its heading names.</source>
        <translation>{1}: eine Unsicherheit von {2} mm2/s passt nicht zu einem ADC von {3} mm2/s; prüfen Sie die Einheit, die die Überschrift nennt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1}: concentration</source>
        <translation>{1}: Konzentration</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1}: temperature</source>
        <translation>{1}: Temperatur</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1}: uncertainty</source>
        <translation>{1}: Unsicherheit</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>Choose one of these, or give the path of a phantom.toml.</source>
        <translation>Wählen Sie eines davon, oder geben Sie den Pfad einer phantom.toml an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>Compare it with phantoms/nist-pvp/phantom.toml, which tells what each value means.</source>
        <translation>Vergleichen Sie mit phantoms/nist-pvp/phantom.toml, wo die Bedeutung jedes Werts steht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>Known are: {1}; and no such file was found.</source>
        <translation>Bekannt sind: {1}; und eine solche Datei wurde nicht gefunden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>The description {1} of a phantom cannot be used.</source>
        <translation>Die Beschreibung {1} eines Phantoms kann nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>The value {1} is missing.</source>
        <translation>Der Wert {1} fehlt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>There is no phantom '{1}'.</source>
        <translation>Es gibt kein Phantom '{1}'.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>compartment {1}</source>
        <translation>Kompartiment {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>label used twice</source>
        <translation>Bezeichnung doppelt verwendet</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>material {1}</source>
        <translation>Material {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>measured, but no such compartment</source>
        <translation>gemessen, aber kein solches Kompartiment</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>no such material</source>
        <translation>kein solches Material</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>the description</source>
        <translation>die Beschreibung</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1} has values that mean nothing</source>
        <translation>{1} hat Werte ohne Bedeutung</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1} needs one of ball, cylinder and tube</source>
        <translation>{1} braucht eines von ball, cylinder und tube</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: ADC {2} +- {3} um2/s is impossible</source>
        <translation>{1}: ADC {2} +- {3} um2/s ist unmöglich</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: a cylinder has two ends, a tube two points or more</source>
        <translation>{1}: Ein Zylinder hat zwei Enden, ein Schlauch mindestens zwei Punkte</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: a point has x, y and z in mm</source>
        <translation>{1}: Ein Punkt hat x, y und z in mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: a row of the table is temperature (C), ADC and u (um2/s)</source>
        <translation>{1}: Eine Zeile der Tabelle ist Temperatur (C), ADC und u (um2/s)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: radius_mm is {2} and must be above 0</source>
        <translation>{1}: radius_mm ist {2} und muss größer als 0 sein</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: role '{2}' is none of {3}</source>
        <translation>{1}: Die Rolle „{2}“ ist keine von {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: the temperatures of the table must rise</source>
        <translation>{1}: Die Temperaturen der Tabelle müssen steigen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: two neighbouring points are the same</source>
        <translation>{1}: Zwei benachbarte Punkte sind gleich</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: {2} is {3} and must not be negative</source>
        <translation>{1}: {2} ist {3} und darf nicht negativ sein</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>'{1}' is not understood</source>
        <translation>„{1}“ wird nicht verstanden</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>POINTS {1} float
</source>
        <translation>POINTS {1} float
</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>it does not begin like a VTK file</source>
        <translation>sie beginnt nicht wie eine VTK-Datei</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>it ends before all that its header announces</source>
        <translation>sie endet vor allem, was ihr Header ankündigt</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>it holds no polydata</source>
        <translation>sie enthält keine Polydata</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>it is neither text nor binary</source>
        <translation>sie ist weder Text noch binär</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>its lines do not fit their announced size</source>
        <translation>ihre Linien passen nicht zu ihrer angekündigten Größe</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>its lines name points it does not have</source>
        <translation>ihre Linien nennen Punkte, die sie nicht hat</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>numbers of kind '{1}' are not known</source>
        <translation>Zahlen der Art „{1}“ sind nicht bekannt</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>{1} of its cells are missing</source>
        <translation>{1} ihrer Zellen fehlen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_xml.py</extracomment>
        <source>it does not hold what its header announces</source>
        <translation>sie enthält nicht, was ihr Header ankündigt</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_xml.py</extracomment>
        <source>it is packed by {1}, which is not known</source>
        <translation>sie ist mit {1} gepackt, und das ist nicht bekannt</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/protocol_rules.py</extracomment>
        <source>Correct the file, or leave it out to use the rules of the program.</source>
        <translation>Berichtigen Sie die Datei, oder lassen Sie sie weg, um die Regeln des Programms zu verwenden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/protocol_rules.py</extracomment>
        <source>The rules of protocol uniformity cannot be used.</source>
        <translation>Die Regeln für einheitliche Protokolle können nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/protocol_rules.py</extracomment>
        <source>no such key: {1}</source>
        <translation>unbekannter Schlüssel: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/protocol_rules.py</extracomment>
        <source>schema {1}, this program reads {2}</source>
        <translation>Schema {1}, dieses Programm liest {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/protocol_rules.py</extracomment>
        <source>{1} stands twice</source>
        <translation>{1} steht zweimal da</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/protocol_rules.py</extracomment>
        <source>{1}: {2} is {3}</source>
        <translation>{1}: {2} ist {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/published_doses.py</extracomment>
        <source>'{1}' is no metric; Dmax, Dmean, D2%, D0.03cc, D35mm3, V12Gy and V12Gy% are</source>
        <translation>„{1}“ ist keine Kenngröße; Dmax, Dmean, D2%, D0.03cc, D35mm3, V12Gy und V12Gy% sind welche</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/published_doses.py</extracomment>
        <source>Put the file right; resources/constraints/published.toml shows how one is written.</source>
        <translation>Berichtigen Sie die Datei; resources/constraints/published.toml zeigt, wie man eine schreibt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/published_doses.py</extracomment>
        <source>The published doses cannot be read.</source>
        <translation>Die veröffentlichten Dosen können nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Ask for the right to write, or choose another place.</source>
        <translation>Bitten Sie um das Schreibrecht, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Bring back a copy of it; nothing was changed.</source>
        <translation>Spielen Sie eine Kopie davon zurück; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Check address, network and that the server runs; nothing was changed.</source>
        <translation>Prüfen Sie Adresse, Netz und ob der Server läuft; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Check both with whoever runs the server.</source>
        <translation>Prüfen Sie beides mit dem Betreiber des Servers.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Check that the folder is there and that you may write in it.</source>
        <translation>Prüfen Sie, ob der Ordner da ist und Sie darin schreiben dürfen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Check the address and the server; nothing was changed.</source>
        <translation>Prüfen Sie Adresse und Server; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Check the address with whoever runs the server; nothing was changed.</source>
        <translation>Prüfen Sie die Adresse mit der Person, die den Server betreibt; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Check the disk, then try again.</source>
        <translation>Prüfen Sie den Datenträger, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Choose another file, or bring back a copy of this one; nothing was changed.</source>
        <translation>Wählen Sie eine andere Datei, oder spielen Sie eine Kopie dieser zurück; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Close the other program, then try again; nothing was changed.</source>
        <translation>Schließen Sie das andere Programm, und versuchen Sie es erneut; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Free some space and file it again; nothing was changed.</source>
        <translation>Schaffen Sie Platz, und legen Sie es erneut ab; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Have it made by whoever runs the server, or correct the address.</source>
        <translation>Lassen Sie sie vom Betreiber des Servers anlegen, oder berichtigen Sie die Adresse.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>PRAGMA foreign_keys = ON</source>
        <translation>PRAGMA foreign_keys = ON</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>PRAGMA synchronous = FULL</source>
        <translation>PRAGMA synchronous = FULL</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>The address of kind '{1}' is not one that this program can open.</source>
        <translation>Eine Adresse der Art „{1}“ kann dieses Programm nicht öffnen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>The quality-assurance database cannot be used.</source>
        <translation>Die Datenbank der Qualitätssicherung kann nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Write it as sqlite:///FILE or postgresql://USER@SERVER/DATABASE.</source>
        <translation>Schreiben Sie sie als sqlite:///DATEI oder postgresql://BENUTZER@SERVER/DATENBANK.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>another program has been writing to it for 30 s</source>
        <translation>ein anderes Programm schreibt seit 30 s darin</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>create a connection</source>
        <translation>create a connection</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>disk i/o</source>
        <translation>disk i/o</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>does not exist</source>
        <translation>does not exist</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>is full</source>
        <translation>is full</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>network error</source>
        <translation>Netzwerkfehler</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>no space left</source>
        <translation>no space left</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>not a database</source>
        <translation>not a database</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>permission denied</source>
        <translation>permission denied</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the disk is full</source>
        <translation>die Festplatte ist voll</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the disk reports an error</source>
        <translation>die Festplatte meldet einen Fehler</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the file cannot be opened or made</source>
        <translation>die Datei kann weder geöffnet noch angelegt werden</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the file is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the file is not a database, or it is damaged</source>
        <translation>die Datei ist keine Datenbank, oder sie ist beschädigt</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the server closed the connection: it has no such database or user, or the network broke</source>
        <translation>der Server hat die Verbindung geschlossen: Er hat keine solche Datenbank oder keinen solchen Benutzer, oder das Netz fiel aus</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the server does not answer</source>
        <translation>der Server antwortet nicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the server has no database or user of this name</source>
        <translation>der Server hat keine Datenbank oder keinen Benutzer dieses Namens</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the server refuses this user or password</source>
        <translation>der Server weist diesen Benutzer oder dieses Kennwort ab</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>unable to open</source>
        <translation>unable to open</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>you may not write there</source>
        <translation>Sie dürfen dort nicht schreiben</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>{1} answers: {2}.</source>
        <translation>{1} antwortet: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Analysis {1} cannot be read.</source>
        <translation>Die Auswertung {1} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Application Support</source>
        <translation>Application Support</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Choose another database; nothing was changed.</source>
        <translation>Wählen Sie eine andere Datenbank; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Give both: the entry stays in the database together with them.</source>
        <translation>Geben Sie beides an: Der Eintrag bleibt damit in der Datenbank.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Its content in {1} is no longer what was filed.</source>
        <translation>Ihr Inhalt in {1} ist nicht mehr, was abgelegt wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Its limits in {1} are no longer what was frozen.</source>
        <translation>Ihre Grenzen in {1} sind nicht mehr, was festgelegt wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Name or reason is missing.</source>
        <translation>Name oder Grund fehlt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>The baseline {1} of {2} cannot be used.</source>
        <translation>Die Grundlinie {1} von {2} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>The entry cannot be withdrawn.</source>
        <translation>Der Eintrag kann nicht zurückgezogen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Update dtiplan; nothing was changed.</source>
        <translation>Aktualisieren Sie dtiplan; nichts wurde geändert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Withdraw it and file the scan again.</source>
        <translation>Ziehen Sie sie zurück, und legen Sie die Aufnahme erneut ab.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Withdraw it and freeze a new one.</source>
        <translation>Ziehen Sie sie zurück, und legen Sie eine neue fest.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>{1} has version {2}, this dtiplan knows up to {3}.</source>
        <translation>{1} hat Version {2}, dieses dtiplan kennt bis {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>{1} holds tables of another program.</source>
        <translation>{1} enthält Tabellen eines anderen Programms.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_tables.py</extracomment>
        <source>ALTER TABLE events ADD COLUMN {1} TEXT NOT NULL DEFAULT ''</source>
        <translation>ALTER TABLE events ADD COLUMN {1} TEXT NOT NULL DEFAULT ''</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_tables.py</extracomment>
        <source>ALTER TABLE metrics ADD COLUMN u FLOAT</source>
        <translation>ALTER TABLE metrics ADD COLUMN u FLOAT</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_tables.py</extracomment>
        <source>SELECT pg_advisory_xact_lock(7426513)</source>
        <translation>SELECT pg_advisory_xact_lock(7426513)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>A region of it ({1}) follows this patient's brain and has no shape of its own.</source>
        <translation>Eine ihrer Regionen ({1}) folgt dem Gehirn dieses Patienten und hat keine eigene Form.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>Draw the region as a ball, a box or painted voxels, and save that.</source>
        <translation>Zeichnen Sie die Region als Kugel, Quader oder gemalte Voxel und speichern Sie das.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>The tract definition cannot be saved.</source>
        <translation>Die Bahndefinition kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>a box is x0, x1, y0, y1, z0, z1 with the smaller first</source>
        <translation>ein Quader ist x0, x1, y0, y1, z0, z1, der kleinere Wert zuerst</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>a radius must be above 0 mm</source>
        <translation>ein Radius muss größer als 0 mm sein</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>a shape is needed, for example { box = [x0, x1, y0, y1, z0, z1] }</source>
        <translation>es braucht eine Form, zum Beispiel { box = [x0, x1, y0, y1, z0, z1] }</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>above, below or both are needed (mm), with above smaller than below</source>
        <translation>above, below oder beide werden gebraucht (mm), mit above kleiner als below</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>exactly one of {1} is needed</source>
        <translation>genau eines von {1} wird gebraucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>it is the same point as the one before</source>
        <translation>es ist derselbe Punkt wie der davor</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>it must be above 0 and at most {1}, the largest value of the map</source>
        <translation>er muss über 0 liegen und höchstens {1} sein, der größte Wert der Karte</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>its values run from {1} to {2}; a probability is 0 to 1</source>
        <translation>ihre Werte reichen von {1} bis {2}; eine Wahrscheinlichkeit ist 0 bis 1</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>one volume is needed, not {1}</source>
        <translation>ein Volumen wird gebraucht, nicht {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>the file must lie beside the definition</source>
        <translation>die Datei muss neben der Definition liegen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>the mask is empty</source>
        <translation>die Maske ist leer</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>there is no file {1}</source>
        <translation>es gibt keine Datei {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>x, y, z or a direction of three numbers that are not all 0 is needed</source>
        <translation>x, y, z oder eine Richtung aus drei Zahlen, die nicht alle 0 sind, wird gebraucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/simulated_scanners.py</extracomment>
        <source>It is a list or a single value, not a table of names and values.</source>
        <translation>Es ist eine Liste oder ein einzelner Wert, keine Tabelle von Namen und Werten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/simulated_scanners.py</extracomment>
        <source>The scanner in {1} cannot be used.</source>
        <translation>Der Scanner in {1} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/simulated_scanners.py</extracomment>
        <source>Write one setting a line, for example: snr = 50 and model = "Sola".</source>
        <translation>Schreiben Sie eine Einstellung je Zeile, zum Beispiel: snr = 50 und model = "Sola".</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source> (at end of document)</source>
        <translation> (at end of document)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source> and at least {1}</source>
        <translation> und mindestens {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>, at its end</source>
        <translation>, an ihrem Ende</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>; did you mean {1}</source>
        <translation>; meinten Sie {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>a list of {1} numbers</source>
        <translation>eine Liste von {1} Zahlen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>a list of {1} or more</source>
        <translation>eine Liste von mindestens {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>a table with at least one entry</source>
        <translation>eine Tabelle mit mindestens einem Eintrag</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>a text in quotes</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>is missing; {1} is needed</source>
        <translation>fehlt; {1} wird gebraucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>no such key{1}; known are {2}</source>
        <translation>diesen Schlüssel gibt es nicht{1}; bekannt sind {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>one of {1}</source>
        <translation>eines von {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>two numbers, the smaller first{1}, are needed</source>
        <translation>zwei Zahlen, die kleinere zuerst{1}, werden gebraucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1} is needed, not {2}</source>
        <translation>{1} wird gebraucht, nicht {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1} is not a finite number</source>
        <translation>{1} ist keine endliche Zahl</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1} is not a whole number</source>
        <translation>{1} ist keine ganze Zahl</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1} is not in {2}</source>
        <translation>{1} liegt nicht in {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1} or more</source>
        <translation>{1} oder mehr</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1}, line 1, the file: {2}.</source>
        <translation>{1}, Zeile 1, die Datei: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1}, line {2}, the file: it is not UTF-8 text.</source>
        <translation>{1}, Zeile {2}, die Datei: Sie ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1}, line {2}, the file: {3}.</source>
        <translation>{1}, Zeile {2}, die Datei: {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1}, line {2}, {3}: {4}.</source>
        <translation>{1}, Zeile {2}, {3}: {4}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source># {1}. RAS mm of {2}.</source>
        <translation># {1}. RAS-mm, Bezug: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>Give it another name.</source>
        <translation>Geben Sie ihr einen anderen Namen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>Its name is {1} and its title '{2}'; on this side the name ends with '{3}' and the title with '{4}'.</source>
        <translation>Ihr Name ist {1} und ihr Titel „{2}“; auf dieser Seite endet der Name mit „{3}“ und der Titel mit „{4}“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>Made by hand</source>
        <translation>Von Hand erstellt</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>caveat = {1}</source>
        <translation>caveat = {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>clip = {1}</source>
        <translation>clip = {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>code = { value = {1}, scheme = {2}, meaning = {3} }</source>
        <translation>code = { value = {1}, scheme = {2}, meaning = {3} }</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>colour_rgb = {1}</source>
        <translation>colour_rgb = {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>either = [{1}]</source>
        <translation>either = [{1}]</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>ends = {1}</source>
        <translation>ends = {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>length_mm = {1}</source>
        <translation>length_mm = {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>name = {1}</source>
        <translation>name = {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>optional = {1}</source>
        <translation>optional = {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>plausibility = { {1} }</source>
        <translation>plausibility = { {1} }</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>seeds = {1}</source>
        <translation>seeds = {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>shortest_mm = {1}</source>
        <translation>shortest_mm = {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>sides = ["{1}"]</source>
        <translation>sides = ["{1}"]</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>sources = {1}</source>
        <translation>sources = {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>space = "{1}"</source>
        <translation>space = "{1}"</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>the patient</source>
        <translation>der Patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>tier = {1}</source>
        <translation>tier = {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>title = {1}</source>
        <translation>title = {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>unreliable = true</source>
        <translation>unreliable = true</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>validated_on = {1}</source>
        <translation>validated_on = {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>'{1}' is named twice</source>
        <translation>„{1}“ ist zweimal genannt</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>'{1}' is not {2}</source>
        <translation>„{1}“ ist nicht {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>A tract definition cannot be used.</source>
        <translation>Eine Bahndefinition kann nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>Mend the file; the shipped definitions show the form.</source>
        <translation>Berichtigen Sie die Datei; die mitgelieferten Definitionen zeigen die Form.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>Name a folder with tract definitions.</source>
        <translation>Nennen Sie einen Ordner mit Bahndefinitionen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>No tract can be searched.</source>
        <translation>Es kann keine Bahn gesucht werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>There is no definition file (*.toml) in {1}.</source>
        <translation>In {1} gibt es keine Definitionsdatei (*.toml).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>Validated on: </source>
        <translation>Validiert an: </translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>a caveat is needed that says why</source>
        <translation>es braucht einen Vorbehalt (caveat), der sagt, warum</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>a pass of this name is there already</source>
        <translation>einen Durchgang dieses Namens gibt es schon</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>a region is in two groups</source>
        <translation>eine Region ist in zwei Gruppen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>a region of this name is there already</source>
        <translation>eine Region dieses Namens gibt es schon</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>a side is named twice</source>
        <translation>eine Seite ist zweimal genannt</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>a tract of the midline has no left and right</source>
        <translation>eine Bahn der Mittellinie hat kein Links und Rechts</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>an include or extra region</source>
        <translation>eine Einschluss- oder Zusatzregion</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>an include region</source>
        <translation>eine Einschlussregion</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>an include region that all must meet</source>
        <translation>eine Einschlussregion, die alle durchlaufen müssen</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>at least one region is needed</source>
        <translation>mindestens eine Region wird gebraucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>found from, sparse from: the first is the larger</source>
        <translation>gefunden ab, spärlich ab: die erste Zahl ist die größere</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>it has {1} characters; {2} is the most</source>
        <translation>es hat {1} Zeichen; {2} sind das Höchste</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>regions in the patient's millimetres belong to one side only</source>
        <translation>Regionen in Patientenmillimetern gehören nur zu einer Seite</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>sparse_from is larger than found_from</source>
        <translation>sparse_from ist größer als found_from</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>the name {1} was used before</source>
        <translation>der Name {1} wurde schon verwendet</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>{1} region(s) are needed, not {2}</source>
        <translation>{1} Region(en) werden gebraucht, nicht {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>Give a .trk, .tck, .trx, .vtk or .vtp file that was written completely.</source>
        <translation>Geben Sie eine vollständig geschriebene .trk-, .tck-, .trx-, .vtk- oder .vtp-Datei an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>It is missing, damaged or of another kind: {1}.</source>
        <translation>Sie fehlt, ist beschädigt oder von anderer Art: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>The tractogram {1} cannot be read.</source>
        <translation>Das Traktogramm {1} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>The tractogram {1} cannot be used.</source>
        <translation>Das Traktogramm {1} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>Write it again with the program that made it.</source>
        <translation>Schreiben Sie es erneut mit dem Programm, das es erzeugt hat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>it announces {1} streamlines and holds {2}</source>
        <translation>es kündigt {1} Streamlines an und enthält {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>it is none of .trk, .tck, .trx, .vtk, .vtp</source>
        <translation>es ist weder .trk noch .tck, .trx, .vtk oder .vtp</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>{1} of its {2} points are no finite numbers.</source>
        <translation>{1} seiner {2} Punkte sind keine endlichen Zahlen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/trx_tractogram.py</extracomment>
        <source>'{1}' has numbers of an unknown kind</source>
        <translation>„{1}“ hat Zahlen unbekannter Art</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/trx_tractogram.py</extracomment>
        <source>the header tells of {1} points and {2} streamlines, the arrays hold {3} and {4}</source>
        <translation>der Header nennt {1} Punkte und {2} Streamlines, die Felder enthalten {3} und {4}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/trx_tractogram.py</extracomment>
        <source>there is no array '{1}*' in it</source>
        <translation>es enthält kein Feld „{1}*“</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>, identity kept</source>
        <translation>, Identität beibehalten</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>Another position more than {1} mm away agrees almost as well ({2} % of the mutual information).</source>
        <translation>Eine andere Lage, mehr als {1} mm entfernt, stimmt fast ebenso gut überein ({2} % der Transinformation).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>Both series have the same frame of reference, but a correction of {1} fits better and was applied: the patient moved, or echo-planar distortion shifts the brain.</source>
        <translation>Beide Serien haben dasselbe Bezugssystem, aber eine Korrektur von {1} passt besser und wurde angewendet: Der Patient hat sich bewegt, oder die echoplanare Verzerrung verschiebt das Gehirn.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>Both series have the same frame of reference, which was used as it is. Whether the patient moved could not be measured: the fit ({1}) is not sharp enough to be believed (contrast {2}, at least {3} needed).</source>
        <translation>Beide Serien haben dasselbe Bezugssystem, das unverändert verwendet wurde. Ob sich der Patient bewegt hat, war nicht messbar: Die Anpassung ({1}) ist nicht scharf genug, um ihr zu trauen (Kontrast {2}, mindestens {3} nötig).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>Both series have the same frame of reference. The correction measured between them, {1}, is below half a diffusion voxel and was not applied.</source>
        <translation>Beide Serien haben dasselbe Bezugssystem. Die dazwischen gemessene Korrektur, {1}, ist kleiner als ein halber Diffusionsvoxel und wurde nicht angewendet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>Look at the registration pictures; choose another planning series if they are wrong.</source>
        <translation>Sehen Sie die Bilder der Registrierung an; wählen Sie eine andere Planungsserie, wenn sie falsch sind.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>Only {1} % of the brain in the diffusion series lies inside the planning series.</source>
        <translation>Nur {1} % des Gehirns der Diffusionsserie liegen in der Planungsserie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>The two series hardly agree better where they were put than {1} mm or {2} degrees away (mutual information {3} times as large; a fit reaches {4}).</source>
        <translation>Die beiden Serien stimmen dort, wo sie hingelegt wurden, kaum besser überein als {1} mm oder {2} Grad daneben (Transinformation {3}-mal so groß; eine gute Anpassung erreicht {4}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>Two fits from different samples differ by {1} mm on average over the brain.</source>
        <translation>Zwei Anpassungen aus verschiedenen Stichproben unterscheiden sich im Mittel über das Gehirn um {1} mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>from many starts</source>
        <translation>von vielen Startpunkten</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>from the identity</source>
        <translation>von der Identität</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>rigid, Mattes mutual information (SimpleITK), {1}</source>
        <translation>starr, Mattes-Transinformation (SimpleITK), {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>{1} degrees, {2} mm</source>
        <translation>{1} Grad, {2} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>{1} mm and {2} degrees</source>
        <translation>{1} mm und {2} Grad</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/rigid_fit.py</extracomment>
        <source>looking for a start</source>
        <translation>Startpunkt wird gesucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/local_fit.py</extracomment>
        <source>Do not use this tract as it is: check it against its course on colour FA, and place its regions by hand.</source>
        <translation>Verwenden Sie diese Bahn nicht so, wie sie ist: Prüfen Sie sie an ihrem Verlauf auf der Farb-FA und platzieren Sie ihre Regionen von Hand.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/local_fit.py</extracomment>
        <source>{1}: not trustworthy, along {2} % of it FA and template hardly agree (local correlation below {3}).</source>
        <translation>{1}: nicht vertrauenswürdig, auf {2} % ihrer Länge stimmen FA und Vorlage kaum überein (lokale Korrelation unter {3}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/local_fit.py</extracomment>
        <source>{1}: not trustworthy, it or one of its regions comes within {2} mm of the lesion; up to {3} mm from one the template can be off by more than 3 mm.</source>
        <translation>{1}: nicht vertrauenswürdig, sie oder eine ihrer Regionen kommt der Läsion näher als {2} mm; bis zu {3} mm von einer Läsion kann die Vorlage um mehr als 3 mm danebenliegen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>Check the gradient orientation proof, then the fit of the template.</source>
        <translation>Prüfen Sie den Nachweis der Gradientenorientierung, dann die Anpassung der Vorlage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>FA and template agree round {1} of the template's white matter only; whole heads reach more than {2} %, below {3} % the head is not the right way up, not whole, or no head.</source>
        <translation>FA und Vorlage stimmen nur um einen Teil der weißen Substanz der Vorlage herum überein ({1}); ganze Köpfe erreichen mehr als {2} %, unter {3} % steht der Kopf nicht richtig herum, ist nicht ganz abgebildet, oder es ist kein Kopf.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>FA and template agree with a correlation of {1} only; good fits reach {2}, below {3} nothing found by the template can be believed.</source>
        <translation>FA und Vorlage stimmen nur mit einer Korrelation von {1} überein; gute Anpassungen erreichen {2}, unter {3} ist nichts glaubhaft, was die Vorlage findet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>Fibres do not run as expected at: {1} (mean |cosine|; at least {2} expected). Either the template does not fit there or the gradient directions are wrong.</source>
        <translation>Fasern verlaufen nicht wie erwartet: {1} (mittlerer |Kosinus|; mindestens {2} erwartet). Entweder passt die Vorlage dort nicht, oder die Gradientenrichtungen sind falsch.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>Going to the template and back misses by {1} mm (95th percentile; limit {2} mm).</source>
        <translation>Hin zur Vorlage und zurück verfehlt um {1} mm (95. Perzentil; Grenze {2} mm).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>Look at FA and template one over the other; check the brain mask.</source>
        <translation>Sehen Sie FA und Vorlage übereinander an; prüfen Sie die Gehirnmaske.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>corpus callosum</source>
        <translation>Balken</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>correlation {1}</source>
        <translation>Korrelation {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>left cingulum</source>
        <translation>linkes Cingulum</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>left internal capsule</source>
        <translation>linke Capsula interna</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>nothing measurable</source>
        <translation>nichts Messbares</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>orientation, {1}</source>
        <translation>Orientierung, {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>right cingulum</source>
        <translation>rechtes Cingulum</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>right internal capsule</source>
        <translation>rechte Capsula interna</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/warp.py</extracomment>
        <source>fitting to the template</source>
        <translation>Anpassung an die Vorlage</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/bootstrap.py</extracomment>
        <source>residuals of the tensor fit</source>
        <translation>Residuen der Tensoranpassung</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/bootstrap.py</extracomment>
        <source>{1}; wild bootstrap</source>
        <translation>{1}; Wild-Bootstrap</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>Look at them; leave them out if they are damaged.</source>
        <translation>Sehen Sie sie an; lassen Sie sie weg, wenn sie beschädigt sind.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>Motion during a slice does this; look at the residual map.</source>
        <translation>Bewegung während einer Schicht bewirkt das; sehen Sie die Residuenkarte an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>Nothing needs to be done where these are few or at the edge of the brain.</source>
        <translation>Nichts zu tun, wenn es wenige sind oder sie am Rand des Gehirns liegen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>Of {1} voxels, {2} were fitted without samples that are zero or not numbers, and {3} could not be fitted.</source>
        <translation>Von {1} Voxeln wurden {2} ohne Werte angepasst, die null oder keine Zahl sind, und {3} konnten nicht angepasst werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>Switch denoising on, or scan with larger voxels or more averages.</source>
        <translation>Schalten Sie das Entrauschen ein oder nehmen Sie mit größeren Voxeln oder mehr Mittelungen auf.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>The signal-to-noise ratio of b = 0 is {1} ({2}); below {3}, noise raises FA and scatters directions.</source>
        <translation>Das Signal-Rausch-Verhältnis bei b = 0 ist {1} ({2}); unter {3} erhöht Rauschen die FA und streut die Richtungen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>Volumes {1} do not follow the tensor model in more than {2} of their slices.</source>
        <translation>Die Volumina {1} folgen dem Tensormodell in mehr als {2} ihrer Schichten nicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>median signal over noise between {1} volumes with b = 0</source>
        <translation>Median von Signal zu Rauschen zwischen {1} Volumina mit b = 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>the repeated volumes with b = 0 are identical</source>
        <translation>die wiederholten Volumina mit b = 0 sind identisch</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>the series has {1} volume with b = 0; noise is measured from repeated ones</source>
        <translation>die Serie hat {1} Volumen mit b = 0; Rauschen wird an wiederholten gemessen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>volume {1} slice {2}</source>
        <translation>Volumen {1} Schicht {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>{1} slices have lost or gained signal against the tensor model: {2}.</source>
        <translation>{1} Schichten haben gegenüber dem Tensormodell Signal verloren oder gewonnen: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>Number of parameters required</source>
        <translation>Number of parameters required</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>The legacy descoteaux07 SH basis</source>
        <translation>The legacy descoteaux07 SH basis</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>constrained spherical deconvolution, order {1}, b = {2} s/mm2 (DIPY ConstrainedSphericalDeconvModel)</source>
        <translation>eingeschränkte sphärische Dekonvolution, Ordnung {1}, b = {2} s/mm2 (DIPY ConstrainedSphericalDeconvModel)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>fODF mask</source>
        <translation>fODF-Maske</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>in the {1} voxels of highest FA water diffuses with {2} along and {3} across the fibres (in 0.001 mm2/s)</source>
        <translation>in den {1} Voxeln mit der höchsten FA diffundiert Wasser mit {2} längs und {3} quer zu den Fasern (in 0,001 mm2/s)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>maximum number of iterations exceeded</source>
        <translation>maximum number of iterations exceeded</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>only {1} voxels have an FA of {2} or more in tissue; {3} are needed to measure the signal of a single bundle</source>
        <translation>nur {1} Voxel haben im Gewebe eine FA von {2} oder mehr; {3} werden gebraucht, um das Signal eines einzelnen Bündels zu messen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>{1}, a ratio of {2}; between {3} and {4} is believable for a single bundle</source>
        <translation>{1}, ein Verhältnis von {2}; zwischen {3} und {4} ist für ein einzelnes Bündel glaubhaft</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>{1}, which no tissue does</source>
        <translation>{1}, was in keinem Gewebe vorkommt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>{1}; along a bundle {2} to {3} is believable</source>
        <translation>{1}; längs eines Bündels sind {2} bis {3} glaubhaft</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source> rather than {1}</source>
        <translation> statt {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>b = {1} s/mm2 is too low to tell crossing bundles apart; deconvolution needs 1000 or more</source>
        <translation>b = {1} s/mm2 ist zu niedrig, um kreuzende Bündel zu unterscheiden; die Dekonvolution braucht 1000 oder mehr</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>free of noise</source>
        <translation>frei von Rauschen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>order {1} was asked for, the directions support order {2}</source>
        <translation>Ordnung {1} wurde verlangt, die Richtungen tragen Ordnung {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>the series has no volume with b = 0, which the response is measured against</source>
        <translation>die Serie hat kein Volumen mit b = 0, gegen das die Antwortfunktion gemessen wird</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>the series has no volume with diffusion weighting</source>
        <translation>die Serie hat kein Volumen mit Diffusionswichtung</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>the shell b = {1} s/mm2 has {2} different directions; spherical deconvolution needs {3} or more</source>
        <translation>die Schale b = {1} s/mm2 hat {2} verschiedene Richtungen; die sphärische Dekonvolution braucht {3} oder mehr</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>the shell b = {1} s/mm2{2} has {3} different directions, which support order {4}; its signal in white matter is {5}, and {6} voxels give a believable single bundle (diffusivity along over across {7})</source>
        <translation>die Schale b = {1} s/mm2{2} hat {3} verschiedene Richtungen, die Ordnung {4} tragen; ihr Signal in der weißen Substanz ist {5}, und {6} Voxel ergeben ein glaubhaftes einzelnes Bündel (Diffusivität längs zu quer {7})</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>the signal at b = {1} s/mm2 is {2} times the noise in white matter; below {3} deconvolution shows false bundles</source>
        <translation>das Signal bei b = {1} s/mm2 ist in der weißen Substanz {2}-mal so groß wie das Rauschen; unter {3} zeigt die Dekonvolution falsche Bündel</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>the tensor was asked for</source>
        <translation>der Tensor wurde verlangt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>the {1} directions at b = {2} s/mm2 leave a part of the sphere uncovered (condition {3}, at most {4})</source>
        <translation>die {1} Richtungen bei b = {2} s/mm2 lassen einen Teil der Kugel unbedeckt (Konditionszahl {3}, höchstens {4})</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>{1} times the noise</source>
        <translation>{1}-mal so groß wie das Rauschen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>Check mask and image. For an isotropic phantom nothing can be proved; confirm the b-vectors by a brain scan with the same protocol.</source>
        <translation>Prüfen Sie Maske und Bild. Bei einem isotropen Phantom lässt sich nichts nachweisen; bestätigen Sie die b-Vektoren durch eine Kopfaufnahme mit demselben Protokoll.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>Correct the b-vectors to {1}, or find out why the axes are swapped or flipped; tracts made with them as they are would be wrong.</source>
        <translation>Korrigieren Sie die b-Vektoren zu {1} oder finden Sie heraus, warum die Achsen vertauscht oder gespiegelt sind; Bahnen mit den jetzigen wären falsch.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>Judge the colour FA picture yourself and confirm or correct the b-vectors; tracking stays closed until then.</source>
        <translation>Beurteilen Sie selbst das Farb-FA-Bild und bestätigen oder korrigieren Sie die b-Vektoren; bis dahin bleibt das Tracking gesperrt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>Look at the colour FA picture: corpus callosum red, corticospinal tract blue, cingulum green.</source>
        <translation>Sehen Sie das Farb-FA-Bild an: Balken rot, Pyramidenbahn blau, Cingulum grün.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>Of all 24 ways to swap and flip the axes, {1} fits the fibres best (coherence {2}), {3} second ({4}); {5} standard errors lie before the nearest rival, {6} are needed. {7} anisotropic voxels were seen.</source>
        <translation>Von allen 24 Arten, die Achsen zu vertauschen und zu spiegeln, passt {1} am besten zu den Fasern (Kohärenz {2}), {3} am zweitbesten ({4}); {5} Standardfehler liegen vor dem nächsten Rivalen, {6} werden gebraucht. {7} anisotrope Voxel wurden betrachtet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>The b-vectors do not fit the fibres. {1}</source>
        <translation>Die b-Vektoren passen nicht zu den Fasern. {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>The b-vectors fit the fibres as they are. {1}</source>
        <translation>Die b-Vektoren passen so, wie sie sind, zu den Fasern. {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>The fibres do not show beyond doubt whether the b-vectors are right. {1}</source>
        <translation>Die Fasern zeigen nicht zweifelsfrei, ob die b-Vektoren stimmen. {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>The orientation of the b-vectors could not be measured: {1} voxels of {2} mm3 have FA of at least {3}, in {4} cubes of {5} mm; {6} voxels in {7} cubes are needed.</source>
        <translation>Die Orientierung der b-Vektoren konnte nicht gemessen werden: {1} Voxel von {2} mm3 haben eine FA von mindestens {3}, in {4} Würfeln von {5} mm; {6} Voxel in {7} Würfeln werden gebraucht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>comparing neighbouring fibre directions</source>
        <translation>benachbarte Faserrichtungen werden verglichen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>A diffusion tensor cannot be fitted to this series.</source>
        <translation>An diese Serie kann kein Diffusionstensor angepasst werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>Check the brain mask and the signal of the series.</source>
        <translation>Prüfen Sie die Gehirnmaske und das Signal der Serie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>It has {1} volumes with b = 0 and {2} with diffusion weighting, and their directions do not determine six tensor elements and S0.</source>
        <translation>Sie hat {1} Volumina mit b = 0 und {2} mit Diffusionswichtung, und deren Richtungen bestimmen nicht sechs Tensorelemente und S0.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>No voxel could be fitted with a tensor.</source>
        <translation>An keinen Voxel konnte ein Tensor angepasst werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>The mask has {1} voxels; none has {2} positive samples.</source>
        <translation>Die Maske hat {1} Voxel; keiner hat {2} positive Werte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>Use a series with at least one b = 0 volume and six directions that differ.</source>
        <translation>Verwenden Sie eine Serie mit mindestens einem b = 0-Volumen und sechs verschiedenen Richtungen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>fitting the tensor</source>
        <translation>Tensor wird angepasst</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>weighted least squares, weights from an ordinary fit (DIPY TensorModel)</source>
        <translation>gewichtete kleinste Quadrate, Gewichte aus einer gewöhnlichen Anpassung (DIPY TensorModel)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/distortion/reversed_phase.py</extracomment>
        <source>1 in {1} voxels</source>
        <translation>1 von {1} Voxeln</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/distortion/reversed_phase.py</extracomment>
        <source>shifts up to {1} mm</source>
        <translation>Verschiebungen bis {1} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/distortion/reversed_phase.py</extracomment>
        <source>the image of opposite phase encoding does not help: the two correlate with {1} before and {2} after correction</source>
        <translation>das Bild mit entgegengesetzter Phasenkodierung hilft nicht: die beiden korrelieren mit {1} vor und {2} nach der Korrektur</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/distortion/reversed_phase.py</extracomment>
        <source>volume {1} of {2}</source>
        <translation>Volumen {1} von {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/comparison.py</extracomment>
        <source>below the reporting limit of {1} cc</source>
        <translation>unter der Berichtsgrenze von {1} cc</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/comparison.py</extracomment>
        <source>dose difference</source>
        <translation>Dosisdifferenz</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/comparison.py</extracomment>
        <source>it has {1} cc only</source>
        <translation>sie hat nur {1} cc</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/comparison.py</extracomment>
        <source>no part of it has a dose</source>
        <translation>kein Teil davon hat eine Dosis</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/comparison.py</extracomment>
        <source>{1} % of the volume lies outside the dose grid and has no dose</source>
        <translation>{1} % des Volumens liegen außerhalb des Dosisgitters und haben keine Dosis</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/comparison.py</extracomment>
        <source>{1} gaps between slices are stepped, not interpolated</source>
        <translation>{1} Lücken zwischen Schichten sind gestuft, nicht interpoliert</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/contour_solid.py</extracomment>
        <source>slices without a contour between others in {1} places, where it is taken to end and to begin again</source>
        <translation>Schichten ohne Kontur zwischen anderen an {1} Stellen, wo die Struktur als beendet und neu begonnen gilt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/contour_solid.py</extracomment>
        <source>{1} contours are there twice and count once</source>
        <translation>{1} Konturen sind doppelt vorhanden und zählen einmal</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/contour_solid.py</extracomment>
        <source>{1} contours enclose no area and are left out</source>
        <translation>{1} Konturen umschließen keine Fläche und werden weggelassen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/indices.py</extracomment>
        <source>Gradient index</source>
        <translation>Gradientenindex</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/indices.py</extracomment>
        <source>Paddick CI</source>
        <translation>Paddick-CI</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/indices.py</extracomment>
        <source>no volume gets the prescription</source>
        <translation>kein Volumen erhält die verschriebene Dosis</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/indices.py</extracomment>
        <source>the isodose reaches the rim of the dose grid or lies farther than 30 mm from the target</source>
        <translation>die Isodose erreicht den Rand des Dosisgitters oder liegt weiter als 30 mm vom Ziel entfernt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/metric_names.py</extracomment>
        <source>'{1}' is not the name of one.</source>
        <translation>„{1}“ ist nicht der Name einer Kenngröße.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/metric_names.py</extracomment>
        <source>A metric cannot be read.</source>
        <translation>Eine Kenngröße kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/metric_names.py</extracomment>
        <source>Use names such as Dmean, Dmax, D2%, D95%, D0.1cc, D35mm3, V12Gy, V20Gy% or V100%.</source>
        <translation>Verwenden Sie Namen wie Dmean, Dmax, D2%, D95%, D0.1cc, D35mm3, V12Gy, V20Gy% oder V100%.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/metric_names.py</extracomment>
        <source>no prescription is known</source>
        <translation>es ist keine Verschreibung bekannt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>A dose of type EFFECTIVE is not physical dose.</source>
        <translation>Eine Dosis vom Typ EFFECTIVE ist keine physikalische Dosis.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>Export the dose of the whole plan (Dose Summation Type PLAN), with its RTPLAN.</source>
        <translation>Exportieren Sie die Dosis des ganzen Plans (Dose Summation Type PLAN) mit ihrem RTPLAN.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>It is the dose of one fraction, and no plan tells how many there are.</source>
        <translation>Es ist die Dosis einer Fraktion, und kein Plan sagt, wie viele es sind.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>One of them is given twice.</source>
        <translation>Eine davon ist zweimal angegeben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>The beams do not lie on one grid.</source>
        <translation>Die Felder liegen nicht auf einem gemeinsamen Gitter.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>The beams do not name one and the same plan.</source>
        <translation>Die Felder nennen nicht ein und denselben Plan.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>The plan lists {1} beams, and there are {2} doses.</source>
        <translation>Der Plan führt {1} Felder auf, und es gibt {2} Dosen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>These doses do not make a plan.</source>
        <translation>Diese Dosen ergeben keinen Plan.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>They are of the kinds {1}: their sum has no meaning.</source>
        <translation>Sie sind von den Arten {1}: Ihre Summe hat keine Bedeutung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>Without the plan it cannot be told whether these are all of its beams.</source>
        <translation>Ohne den Plan lässt sich nicht sagen, ob dies alle seine Felder sind.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/capability.py</extracomment>
        <source>capability needs at least {1} points, there are {2}</source>
        <translation>die Fähigkeit braucht mindestens {1} Punkte, es sind {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/capability.py</extracomment>
        <source>the process is not in control ({1} signals): a capability would say nothing about the next scan</source>
        <translation>der Prozess ist nicht beherrscht ({1} Signale): Eine Fähigkeit sagte nichts über die nächste Aufnahme</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/capability.py</extracomment>
        <source>the tolerance has one limit only</source>
        <translation>die Toleranz hat nur eine Grenze</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/capability.py</extracomment>
        <source>the values do not vary</source>
        <translation>die Werte schwanken nicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/capability.py</extracomment>
        <source>there is no chart yet that could show the process is in control</source>
        <translation>es gibt noch keine Karte, die zeigen könnte, dass der Prozess beherrscht ist</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/capability.py</extracomment>
        <source>there is no tolerance</source>
        <translation>es gibt keine Toleranz</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>a baseline needs at least {1} sessions, there are {2}</source>
        <translation>eine Grundlinie braucht mindestens {1} Sitzungen, es sind {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>the repeats within the sessions do not vary</source>
        <translation>die Wiederholungen in den Sitzungen schwanken nicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>the sessions have different numbers of repeats</source>
        <translation>die Sitzungen haben verschieden viele Wiederholungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>the values of the baseline do not vary</source>
        <translation>die Werte der Grundlinie schwanken nicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>there is no session after the baseline yet</source>
        <translation>es gibt noch keine Sitzung nach der Grundlinie</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>{1} lies above the limit {2}</source>
        <translation>{1} liegt über der Grenze {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>{1} lies below the limit {2}</source>
        <translation>{1} liegt unter der Grenze {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>{1} sessions of the baseline have repeats, {2} are needed</source>
        <translation>{1} Sitzungen der Grundlinie haben Wiederholungen, {2} werden gebraucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>eight points in a row lie on one side</source>
        <translation>acht Punkte nacheinander liegen auf einer Seite</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>eight points in a row lie outside 1 sigma on both sides</source>
        <translation>acht Punkte nacheinander liegen beiderseits außerhalb von 1 Sigma</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>fifteen points in a row lie within 1 sigma</source>
        <translation>fünfzehn Punkte nacheinander liegen innerhalb von 1 Sigma</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>four of five points lie beyond 1 sigma</source>
        <translation>vier von fünf Punkten liegen jenseits von 1 Sigma</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>four of five points lie beyond 1 sigma on one side</source>
        <translation>vier von fünf Punkten liegen auf einer Seite jenseits von 1 Sigma</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>fourteen points in a row go up and down by turns</source>
        <translation>vierzehn Punkte nacheinander steigen und fallen abwechselnd</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>nine points in a row lie on one side of the centre</source>
        <translation>neun Punkte nacheinander liegen auf einer Seite der Mitte</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>one point lies beyond 3 sigma</source>
        <translation>ein Punkt liegt jenseits von 3 Sigma</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>six points in a row rise or fall</source>
        <translation>sechs Punkte nacheinander steigen oder fallen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>two of three points lie beyond 2 sigma</source>
        <translation>zwei von drei Punkten liegen jenseits von 2 Sigma</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>two of three points lie beyond 2 sigma on one side</source>
        <translation>zwei von drei Punkten liegen auf einer Seite jenseits von 2 Sigma</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/stability.py</extracomment>
        <source>a step needs at least 2 sessions before and after the event</source>
        <translation>ein Sprung braucht mindestens 2 Sitzungen vor und nach dem Ereignis</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/stability.py</extracomment>
        <source>there is no segment before this one</source>
        <translation>es gibt keinen Abschnitt vor diesem</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/carried_values.py</extracomment>
        <source>no truth of {1} is known to carry it to another temperature</source>
        <translation>keine Wahrheit von {1} ist bekannt, um es auf eine andere Temperatur zu übertragen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>An error of the thermometer of 0.5 C is an error of 1.3 to 2.2 % in ADC.</source>
        <translation>Ein Fehler des Thermometers von 0,5 C ist ein Fehler von 1,3 bis 2,2 % im ADC.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>Give each scan once.</source>
        <translation>Geben Sie jede Aufnahme einmal an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>Give scans of one and the same phantom.</source>
        <translation>Geben Sie Aufnahmen ein und desselben Phantoms an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>Give the analyses of at least two scans of the same phantom.</source>
        <translation>Geben Sie die Auswertungen von mindestens zwei Aufnahmen desselben Phantoms an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>Give the phantom's certificate, or scan at one temperature.</source>
        <translation>Geben Sie das Zertifikat des Phantoms an, oder messen Sie bei einer Temperatur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>Name the scanner of each scan.</source>
        <translation>Nennen Sie den Scanner jeder Aufnahme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>Scan the phantom again on other days.</source>
        <translation>Nehmen Sie das Phantom an anderen Tagen erneut auf.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>Scans at {1} to {2} C were carried to {3} C by the ratio of the truths.</source>
        <translation>Aufnahmen bei {1} bis {2} C wurden mit dem Verhältnis der Wahrheiten auf {3} C übertragen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>The scans cannot be compared.</source>
        <translation>Die Aufnahmen können nicht verglichen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>The series {1} was given twice; a scan agrees with itself.</source>
        <translation>Die Serie {1} wurde zweimal angegeben; eine Aufnahme stimmt mit sich selbst überein.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>There is nothing to compare.</source>
        <translation>Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>They are of different phantoms: {1}.</source>
        <translation>Sie sind von verschiedenen Phantomen: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>no truth is known for any compartment at this temperature</source>
        <translation>für kein Kompartiment ist bei dieser Temperatur eine Wahrheit bekannt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>no two scans were made in one session</source>
        <translation>in keiner Sitzung wurden zwei Aufnahmen gemacht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>one scanner only</source>
        <translation>nur ein Scanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>the scanner has one session only</source>
        <translation>der Scanner hat nur eine Sitzung</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>{1} analysed scan was given.</source>
        <translation>{1} ausgewertete Aufnahme wurde angegeben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>{1} compartments could not be carried to {2} C and are left out of the comparison ({3}): {4}.</source>
        <translation>{1} Kompartimente konnten nicht auf {2} C übertragen werden und bleiben außerhalb des Vergleichs ({3}): {4}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>{1} scans do not say which scanner made them; they are taken as one scanner.</source>
        <translation>{1} Aufnahmen sagen nicht, welcher Scanner sie machte; sie gelten als die eines Scanners.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>{1}: one session only. The intervals are those over compartments; they do not know how a scanner changes from day to day.</source>
        <translation>{1}: nur eine Sitzung. Die Intervalle sind die über Kompartimente; sie wissen nicht, wie sich ein Scanner von Tag zu Tag ändert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>ComBat and RISH harmonisation</source>
        <translation>Harmonisierung mit ComBat und RISH</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>Intraclass correlation</source>
        <translation>Intraklassenkorrelation</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>Limits of agreement</source>
        <translation>Übereinstimmungsgrenzen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>Linear relation</source>
        <translation>Lineare Beziehung</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>Reproducibility coefficient</source>
        <translation>Reproduzierbarkeitskoeffizient</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>Test of no difference</source>
        <translation>Test auf keinen Unterschied</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>{1} of {2} and {3}</source>
        <translation>{1} von {2} und {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>{1} phantom scans of {2} scanners cannot train them: RISH needs at least {3} matched subjects on each scanner, ComBat a spread of subjects that a phantom does not have. Acquisition is matched instead, or the images are smoothed to one resolution.</source>
        <translation>{1} Phantomaufnahmen von {2} Scannern können sie nicht trainieren: RISH braucht mindestens {3} gepaarte Probanden auf jedem Scanner, ComBat eine Streuung von Probanden, die ein Phantom nicht hat. Stattdessen werden die Aufnahmen angeglichen oder die Bilder auf eine Auflösung geglättet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/scanner_table.py</extracomment>
        <source>fewer than 2 compartments were measured on every scanner</source>
        <translation>weniger als 2 Kompartimente wurden auf jedem Scanner gemessen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/admissibility.py</extracomment>
        <source> and its own uncertainty {1} %</source>
        <translation> und seine eigene Unsicherheit {1} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/admissibility.py</extracomment>
        <source>ADC of {1} cannot test a limit of {2} %: its own uncertainty is {3} %</source>
        <translation>ADC von {1} kann eine Grenze von {2} % nicht prüfen: seine eigene Unsicherheit ist {3} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/admissibility.py</extracomment>
        <source>ADC of {1} is {2} % from its truth, the limit is {3} %{4}</source>
        <translation>ADC von {1} liegt {2} % neben seiner Wahrheit, die Grenze ist {3} %{4}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/admissibility.py</extracomment>
        <source>ADC of {1} is {2} % from its truth; beyond the limit of {3} %, but by less than its own uncertainty ({4} %)</source>
        <translation>ADC von {1} liegt {2} % neben seiner Wahrheit; über der Grenze von {3} %, aber um weniger als seine eigene Unsicherheit ({4} %)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/admissibility.py</extracomment>
        <source>its ADC was not compared with a truth</source>
        <translation>sein ADC wurde mit keiner Wahrheit verglichen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>, which is not admissible besides</source>
        <translation>, das außerdem nicht zulässig ist</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>Add candidate protocols that change this.</source>
        <translation>Fügen Sie Protokolle zur Wahl hinzu, die das ändern.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>No protocol chosen before the scan comes as near the reference as the filter applied after it: {1}. Of the best protocol: {2}.</source>
        <translation>Kein vor der Aufnahme gewähltes Protokoll kommt der Referenz so nahe wie der danach angewandte Filter: {1}. Zum besten Protokoll: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>Scan candidate protocols, and keep the images at hand so that they can be filtered.</source>
        <translation>Nehmen Sie Protokolle zur Wahl auf, und behalten Sie die Bilder, damit sie gefiltert werden können.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>Scan with this protocol; a filter cannot give back what a scan did not measure.</source>
        <translation>Nehmen Sie mit diesem Protokoll auf; ein Filter kann nicht zurückgeben, was nicht gemessen wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>The protocol chosen before the scan comes nearer the reference than the filter applied after it: {1}. The filter is off most in {2}.</source>
        <translation>Das vor der Aufnahme gewählte Protokoll kommt der Referenz näher als der danach angewandte Filter: {1}. Am weitesten weicht der Filter ab bei {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>The two ways of harmonising cannot be compared: there is no {1}.</source>
        <translation>Die zwei Wege der Harmonisierung können nicht verglichen werden: es gibt kein {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>filter after the scan</source>
        <translation>Filter nach der Aufnahme</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>it is off most in {1}</source>
        <translation>am weitesten weicht es ab bei {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>protocol chosen before the scan</source>
        <translation>vor der Aufnahme gewähltes Protokoll</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>{1} (nMSPE {2}) against {3} (nMSPE {4})</source>
        <translation>{1} (nMSPE {2}) gegen {3} (nMSPE {4})</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/b_scales.py</extracomment>
        <source>Factor of the b-values of {1}</source>
        <translation>Faktor der b-Werte von {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/b_scales.py</extracomment>
        <source>Have the gradients calibrated; a factor on the b-values is the second best.</source>
        <translation>Lassen Sie die Gradienten kalibrieren; ein Faktor auf die b-Werte ist nur die zweitbeste Lösung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/b_scales.py</extracomment>
        <source>The b-values of {1} are {2} times what is written (95 % interval {3} to {4}, {5} sessions). Nothing was corrected.</source>
        <translation>Die b-Werte von {1} sind das {2}-Fache des Angegebenen (95-%-Intervall {3} bis {4}, {5} Sitzungen). Nichts wurde korrigiert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/candidates.py</extracomment>
        <source>it was not asked for</source>
        <translation>es wurde nicht verlangt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/candidates.py</extracomment>
        <source>the contrast of {1} has no noise to be divided by</source>
        <translation>der Kontrast von {1} hat kein Rauschen, durch das zu teilen wäre</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/candidates.py</extracomment>
        <source>the effective resolution of {1} was not measured: {2}</source>
        <translation>die effektive Auflösung von {1} wurde nicht gemessen: {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/candidates.py</extracomment>
        <source>the resolution was not measured</source>
        <translation>die Auflösung wurde nicht gemessen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/candidates.py</extracomment>
        <source>{1} has no compartment '{2}'</source>
        <translation>{1} hat kein Kompartiment „{2}“</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/candidates.py</extracomment>
        <source>{1}: {2} {3} against {4}</source>
        <translation>{1}: {2} {3} gegen {4}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise.py</extracomment>
        <source>no candidate is admissible</source>
        <translation>kein Kandidat ist zulässig</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise.py</extracomment>
        <source>the reference itself is not admissible: {1}</source>
        <translation>die Referenz selbst ist nicht zulässig: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise.py</extracomment>
        <source>the reference was scanned in one session only</source>
        <translation>die Referenz wurde nur in einer Sitzung aufgenommen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise.py</extracomment>
        <source>there are no single slices to resample</source>
        <translation>es gibt keine einzelnen Schichten zum Ziehen neuer Stichproben</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise.py</extracomment>
        <source>there is no second session of both scanners to confirm it on</source>
        <translation>es gibt keine zweite Sitzung beider Scanner, um es zu bestätigen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise_filter.py</extracomment>
        <source>ComBat estimates shift and scale of each site from a group of subjects; with {1} subjects it fits their noise. Match the protocols instead</source>
        <translation>ComBat schätzt Verschiebung und Maßstab jedes Standorts aus einer Gruppe von Probanden; mit {1} Probanden passt es ihr Rauschen an. Gleichen Sie stattdessen die Protokolle an</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise_filter.py</extracomment>
        <source>RISH learns a map for each voxel from at least 16 matched volunteers at each site; there are {1}. A phantom has no white matter to learn it from</source>
        <translation>RISH lernt für jedes Voxel eine Karte aus mindestens 16 gepaarten Probanden jedes Standorts; es gibt {1}. Ein Phantom hat keine weiße Substanz, an der das zu lernen wäre</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise_filter.py</extracomment>
        <source>a factor of the b-values needs at least {1} sessions, there are {2}</source>
        <translation>ein Faktor der b-Werte braucht mindestens {1} Sitzungen, es sind {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise_filter.py</extracomment>
        <source>the slope is not stable: it varies by {1} % over the sessions, {2} % are allowed</source>
        <translation>die Steigung ist nicht stabil: Sie schwankt über die Sitzungen um {1} %, {2} % sind erlaubt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise_filter.py</extracomment>
        <source>the slope {1} is not proved to differ from 1 (95 % interval {2} to {3})</source>
        <translation>es ist nicht bewiesen, dass die Steigung {1} von 1 abweicht (95-%-Intervall {2} bis {3})</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise_filter.py</extracomment>
        <source>this scanner ({1} mm) resolves less than the reference ({2} mm): smoothing cannot sharpen it. Smooth the reference instead</source>
        <translation>dieser Scanner ({1} mm) löst weniger auf als die Referenz ({2} mm): Glätten kann ihn nicht schärfen. Glätten Sie stattdessen die Referenz</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>ADC along {1} {2}e-3 mm2/s</source>
        <translation>ADC längs {1} {2}e-3 mm2/s</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>b {1} and {2} against {3} s/mm2</source>
        <translation>b {1} und {2} gegen {3} s/mm2</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>intercept {1}e-6 mm2/s over {2} regions</source>
        <translation>Achsenabschnitt {1}e-6 mm2/s über {2} Regionen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>it needs a tensor, or volumes weighted along each of the three axes</source>
        <translation>es braucht einen Tensor oder Volumina, die längs jeder der drei Achsen gewichtet sind</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>it needs at least two scans of one protocol, one after the other; there is {1}</source>
        <translation>es braucht mindestens zwei Aufnahmen eines Protokolls nacheinander; es gibt {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>it needs regions of three different true values; there are {1}</source>
        <translation>es braucht Regionen mit drei verschiedenen wahren Werten; es sind {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>it needs two b-values 200 s/mm2 above the lowest that can be used; the usable ones are {1} s/mm2</source>
        <translation>es braucht zwei b-Werte, 200 s/mm2 über dem kleinsten, die verwendbar sind; verwendbar sind {1} s/mm2</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>no two vials of one material lie within 1.5 cm and within 4 cm of the isocentre</source>
        <translation>keine zwei Röhrchen eines Materials liegen innerhalb von 1,5 cm und innerhalb von 4 cm vom Isozentrum</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>the images are averages over directions (trace-weighted)</source>
        <translation>die Bilder sind Mittel über Richtungen (Trace-gewichtet)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>the measured part of the phantom does not hold the isocentre</source>
        <translation>der gemessene Teil des Phantoms enthält das Isozentrum nicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>{1} at {2} mm against {3}</source>
        <translation>{1} bei {2} mm gegen {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>{1} cells of 2 cm</source>
        <translation>{1} Zellen von 2 cm</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>{1} scans, {2} regions</source>
        <translation>{1} Aufnahmen, {2} Regionen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_fit.py</extracomment>
        <source>ADC, log-linear weighted least squares over {1} b-values ({2})</source>
        <translation>ADC, log-lineare gewichtete kleinste Quadrate über {1} b-Werte ({2})</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_fit.py</extracomment>
        <source>fewer than six directions</source>
        <translation>weniger als sechs Richtungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_fit.py</extracomment>
        <source>tensor, log-linear weighted least squares; ADC is its mean diffusivity</source>
        <translation>Tensor, log-lineare gewichtete kleinste Quadrate; der ADC ist seine mittlere Diffusivität</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_fit.py</extracomment>
        <source>trace-weighted images</source>
        <translation>Trace-gewichtete Bilder</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/direction_checks.py</extracomment>
        <source>Check the gradient table and the export of this scanner before any tract is used.</source>
        <translation>Prüfen Sie die Gradiententabelle und den Export dieses Scanners, bevor ein Trakt verwendet wird.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/direction_checks.py</extracomment>
        <source>The principal directions lie {1} degrees off the fibres; with the axes of the gradient table taken as {2} it would be {3} degrees.</source>
        <translation>Die Hauptrichtungen liegen {1} Grad neben den Fasern; mit den Achsen der Gradiententabelle als {2} wären es {3} Grad.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/direction_checks.py</extracomment>
        <source>median over the voxels</source>
        <translation>Median über die Voxel</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/direction_checks.py</extracomment>
        <source>no fibre compartment was measured</source>
        <translation>kein Faserkompartiment wurde gemessen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/direction_checks.py</extracomment>
        <source>no principal direction without a tensor</source>
        <translation>keine Hauptrichtung ohne Tensor</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/direction_checks.py</extracomment>
        <source>the phantom has no fibres</source>
        <translation>das Phantom hat keine Fasern</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/ghost_checks.py</extracomment>
        <source>the N/2 ghost of the phantom falls on the phantom itself: {1} background voxels lie in it, {2} outside; {3} are needed</source>
        <translation>der N/2-Geist des Phantoms fällt auf das Phantom selbst: {1} Hintergrundvoxel liegen darin, {2} außerhalb; {3} werden gebraucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/ghost_checks.py</extracomment>
        <source>the background was set to zero before the export</source>
        <translation>der Hintergrund wurde vor dem Export auf null gesetzt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/ghost_checks.py</extracomment>
        <source>the files do not tell the direction of phase encoding</source>
        <translation>die Dateien nennen die Richtung der Phasenkodierung nicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/ghost_checks.py</extracomment>
        <source>the phantom leaves too little background beside it</source>
        <translation>das Phantom lässt neben sich zu wenig Hintergrund</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/ghost_checks.py</extracomment>
        <source>{1} background voxels</source>
        <translation>{1} Hintergrundvoxel</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>Check the placement and that the series holds the middle of the phantom.</source>
        <translation>Prüfen Sie die Platzierung und ob die Serie die Mitte des Phantoms enthält.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>Copy the description and enter the size of your phantom.</source>
        <translation>Kopieren Sie die Beschreibung, und tragen Sie die Größe Ihres Phantoms ein.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>Look at the vial; turn the phantom until the bubble has risen, and scan again.</source>
        <translation>Sehen Sie sich das Röhrchen an; drehen Sie das Phantom, bis die Blase aufgestiegen ist, und nehmen Sie erneut auf.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>No region of the phantom can be measured.</source>
        <translation>Keine Region des Phantoms kann gemessen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>What is seen is not of the size the description '{1}' gives (overlap {2}); it was measured where it is seen, and its geometric scale says nothing.</source>
        <translation>Was zu sehen ist, hat nicht die Größe, die die Beschreibung „{1}“ angibt (Überlappung {2}); gemessen wurde, wo es zu sehen ist, und sein geometrischer Maßstab sagt nichts.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>it served as thermometer and cannot test bias</source>
        <translation>es diente als Thermometer und kann die Abweichung nicht prüfen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>measuring the regions</source>
        <translation>die Regionen werden gemessen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>measuring the scanner</source>
        <translation>der Scanner wird vermessen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>{1} of {2} voxels of {3} are dark spots, most likely a bubble; they and their neighbours were left out.</source>
        <translation>{1} von {2} Voxeln von {3} sind dunkle Flecken, sehr wahrscheinlich eine Blase; sie und ihre Nachbarn blieben weg.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise.py</extracomment>
        <source>differences of {1} volumes with b = 0</source>
        <translation>Differenzen von {1} Volumina mit b = 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise.py</extracomment>
        <source>it needs two volumes with b = 0; this scan has {1}, and filtering and interpolation forbid to take the noise from the background</source>
        <translation>es braucht zwei Volumina mit b = 0; diese Aufnahme hat {1}, und Filterung und Interpolation verbieten, das Rauschen dem Hintergrund zu entnehmen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise.py</extracomment>
        <source>misfit of the diffusion model</source>
        <translation>Abweichung vom Diffusionsmodell</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise.py</extracomment>
        <source>n-th scan method over {1} volumes with b = 0</source>
        <translation>Methode der n-ten Aufnahme über {1} Volumina mit b = 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise.py</extracomment>
        <source>there are no more volumes than the fit has parameters</source>
        <translation>es gibt nicht mehr Volumina, als die Anpassung Parameter hat</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise_checks.py</extracomment>
        <source>FA is not available: no tensor can be fitted to these directions</source>
        <translation>FA ist nicht verfügbar: An diese Richtungen kann kein Tensor angepasst werden</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise_checks.py</extracomment>
        <source>FA {1}, noise alone {2}</source>
        <translation>FA {1}, Rauschen allein {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise_checks.py</extracomment>
        <source>it needs two volumes with b = 0; by the misfit of the diffusion model it is at least {1} ({2})</source>
        <translation>es braucht zwei Volumina mit b = 0; nach der Abweichung vom Diffusionsmodell ist es mindestens {1} ({2})</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise_checks.py</extracomment>
        <source>median of {1} regions ({2}), {3}</source>
        <translation>Median von {1} Regionen ({2}), {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise_checks.py</extracomment>
        <source>no region</source>
        <translation>keine Region</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise_checks.py</extracomment>
        <source>no truth is known for FA of fibres, and noise is not all of it</source>
        <translation>für die FA von Fasern ist keine Wahrheit bekannt, und Rauschen ist nicht alles davon</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/regions.py</extracomment>
        <source>only {1} voxels lie {2} mm inside {3}; {4} are needed</source>
        <translation>nur {1} Voxel liegen {2} mm innerhalb von {3}; {4} werden gebraucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/resolution.py</extracomment>
        <source>; below what the voxel of {1} mm can show</source>
        <translation>; unter dem, was das Voxel von {1} mm zeigen kann</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/resolution.py</extracomment>
        <source>beyond the voxel itself; {1} % of the image explained</source>
        <translation>über das Voxel selbst hinaus; {1} % des Bildes erklärt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/resolution.py</extracomment>
        <source>it needs both FWHM</source>
        <translation>es braucht beide FWHM</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/resolution.py</extracomment>
        <source>no part of the phantom lies within the image with its edges</source>
        <translation>kein Teil des Phantoms liegt mit seinen Rändern im Bild</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/resolution.py</extracomment>
        <source>one slice does not show how the slices blur; it needs three</source>
        <translation>eine Schicht zeigt nicht, wie die Schichten verwischen; es braucht drei</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/resolution.py</extracomment>
        <source>the described parts explain only {1} % of the image, so its blur cannot be told from other differences</source>
        <translation>die beschriebenen Teile erklären nur {1} % des Bildes, seine Unschärfe ist also von anderen Unterschieden nicht zu trennen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/resolution.py</extracomment>
        <source>the edges of the phantom do not determine it ({1} mm)</source>
        <translation>die Ränder des Phantoms bestimmen es nicht ({1} mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/scanner_maps.py</extracomment>
        <source>ADC {1}e-3, the scanner's map {2}e-3 mm2/s</source>
        <translation>ADC {1}e-3, Karte des Scanners {2}e-3 mm2/s</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/scanner_maps.py</extracomment>
        <source>line through the logarithms at {1} nominal b-values, signal raised by {2} units; voxels scatter by {3}e-6 mm2/s about the map</source>
        <translation>Gerade durch die Logarithmen bei {1} nominalen b-Werten, Signal um {2} Einheiten angehoben; Voxel streuen um {3}e-6 mm2/s um die Karte</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/scanner_maps.py</extracomment>
        <source>no ADC map made by the scanner lies beside the series</source>
        <translation>keine ADC-Karte des Scanners liegt neben der Serie</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/scanner_maps.py</extracomment>
        <source>the scanner's map has {1}e-3 mm2/s</source>
        <translation>die Karte des Scanners hat {1}e-3 mm2/s</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/scanner_maps.py</extracomment>
        <source>{1} ADC maps made by the scanner lie beside the series; the first was compared.</source>
        <translation>{1} ADC-Karten des Scanners liegen neben der Serie; die erste wurde verglichen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/shape_checks.py</extracomment>
        <source>by the outline</source>
        <translation>nach dem Umriss</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/shape_checks.py</extracomment>
        <source>by the places of {1} vials</source>
        <translation>nach den Orten von {1} Röhrchen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/shape_checks.py</extracomment>
        <source>no weighted volume shows the outline of the phantom above its background</source>
        <translation>kein gewichtetes Volumen zeigt den Umriss des Phantoms über seinem Hintergrund</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/shape_checks.py</extracomment>
        <source>the outline of the phantom cannot be followed: too few edges</source>
        <translation>dem Umriss des Phantoms lässt sich nicht folgen: zu wenige Ränder</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/shape_checks.py</extracomment>
        <source>the slices are not axial</source>
        <translation>die Schichten sind nicht axial</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/shape_checks.py</extracomment>
        <source>volume {1}; {2} of {3} weighted volumes measured</source>
        <translation>Volumen {1}; {2} von {3} gewichteten Volumina gemessen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/shape_checks.py</extracomment>
        <source>what is seen is not of the size the description gives</source>
        <translation>was zu sehen ist, hat nicht die Größe, die die Beschreibung angibt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/thermometer.py</extracomment>
        <source>no vial of water was chosen as thermometer</source>
        <translation>kein Röhrchen mit Wasser wurde als Thermometer gewählt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/thermometer.py</extracomment>
        <source>{1} as thermometer; it no longer tests bias</source>
        <translation>{1} als Thermometer; es prüft die Abweichung nicht mehr</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/thermometer.py</extracomment>
        <source>{1} has no positive ADC</source>
        <translation>{1} hat keinen positiven ADC</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/thermometer.py</extracomment>
        <source>{1} was not measured</source>
        <translation>{1} wurde nicht gemessen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/thermometer.py</extracomment>
        <source>{1} would be at {2} C, which no phantom is</source>
        <translation>{1} wäre bei {2} C, was kein Phantom ist</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/contrasts.py</extracomment>
        <source>Add the volumes with another b-value.</source>
        <translation>Fügen Sie die Volumina mit einem anderen b-Wert hinzu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/contrasts.py</extracomment>
        <source>All its {1} volumes have one b-value ({2} s/mm2).</source>
        <translation>Alle ihre {1} Volumina haben einen b-Wert ({2} s/mm2).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/contrasts.py</extracomment>
        <source>Check that the series holds images of a phantom.</source>
        <translation>Prüfen Sie, ob die Serie Bilder eines Phantoms enthält.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/contrasts.py</extracomment>
        <source>No diffusion can be measured on this series.</source>
        <translation>An dieser Serie kann keine Diffusion gemessen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/contrasts.py</extracomment>
        <source>No part of the image without weighting stands out from its background.</source>
        <translation>Kein Teil des ungewichteten Bildes hebt sich vom Hintergrund ab.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/contrasts.py</extracomment>
        <source>No phantom can be seen in this series.</source>
        <translation>In dieser Serie ist kein Phantom zu sehen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>Check that it was laid so.</source>
        <translation>Prüfen Sie, ob es so gelegt wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>Compare the marks of the phantom with the images.</source>
        <translation>Vergleichen Sie die Marken des Phantoms mit den Bildern.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>Compare the marks of the phantom with the images. Do not use this series for planning; ask the maker of the scanner or of the export.</source>
        <translation>Vergleichen Sie die Marken des Phantoms mit den Bildern. Verwenden Sie diese Serie nicht für die Planung; fragen Sie den Hersteller des Scanners oder des Exports.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>Its mirror image explains {1} % of the pictures, the phantom itself {2} %: left and right are swapped, or the description is not that of this phantom.</source>
        <translation>Sein Spiegelbild erklärt {1} % der Bilder, das Phantom selbst {2} %: Links und rechts sind vertauscht, oder die Beschreibung ist nicht die dieses Phantoms.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>Scan the whole phantom, with the ends of its vials and its marks.</source>
        <translation>Nehmen Sie das ganze Phantom auf, mit den Enden seiner Röhrchen und seinen Marken.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>The images of this phantom are mirrored.</source>
        <translation>Die Bilder dieses Phantoms sind gespiegelt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>The mirror image of the phantom explains {1} % of the pictures, the phantom as placed {2} %: left and right may be swapped.</source>
        <translation>Das Spiegelbild des Phantoms erklärt {1} % der Bilder, das Phantom wie platziert {2} %: Links und rechts sind vielleicht vertauscht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>The phantom lies turned by {1} degrees from how it is described, and these images cannot tell it from its mirror image: left and right are not tested by them.</source>
        <translation>Das Phantom liegt um {1} Grad gegen seine Beschreibung gedreht, und diese Bilder können es nicht von seinem Spiegelbild unterscheiden: Links und rechts werden durch sie nicht geprüft.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>The phantom lies turned by {1} degrees from how it is described. Its marks and the ends of its parts show that the images are not mirrored.</source>
        <translation>Das Phantom liegt um {1} Grad gegen seine Beschreibung gedreht. Seine Marken und die Enden seiner Teile zeigen, dass die Bilder nicht gespiegelt sind.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>Check that it is this phantom and this temperature, or place it by hand.</source>
        <translation>Prüfen Sie, ob es dieses Phantom und diese Temperatur ist, oder platzieren Sie es von Hand.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>How the phantom '{1}' lies cannot be told.</source>
        <translation>Wie das Phantom „{1}“ liegt, ist nicht zu erkennen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>In the best position its parts explain the diffusion map with a correlation of {1} only; {2} is needed.</source>
        <translation>In der besten Lage erklären seine Teile die Diffusionskarte nur mit einer Korrelation von {1}; {2} wird gebraucht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>Place it by hand, or scan it with its orientation marks in the field of view.</source>
        <translation>Platzieren Sie es von Hand, oder nehmen Sie es mit seinen Orientierungsmarken im Gesichtsfeld auf.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>The phantom '{1}' was not found in this series.</source>
        <translation>Das Phantom „{1}“ wurde in dieser Serie nicht gefunden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>Two ways to lay it explain the diffusion map equally well (correlation {1}, the other {2} behind; {3} is needed).</source>
        <translation>Zwei Lagen erklären die Diffusionskarte gleich gut (Korrelation {1}, die andere {2} dahinter; {3} wird gebraucht).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>correlation of measured with expected diffusivity</source>
        <translation>Korrelation der gemessenen mit der erwarteten Diffusivität</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>looking for the phantom</source>
        <translation>das Phantom wird gesucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>placing the phantom</source>
        <translation>das Phantom wird platziert</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/surface_placement.py</extracomment>
        <source>outer surface; the parts diffuse alike and show no orientation</source>
        <translation>Außenfläche; die Teile diffundieren gleich und zeigen keine Ausrichtung</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>Choose one of them as the reference.</source>
        <translation>Wählen Sie eine davon als Referenz.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>Compare them on the consoles; export with the maker's private attributes.</source>
        <translation>Vergleichen Sie sie an den Konsolen; exportieren Sie mit den privaten Attributen des Herstellers.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>Give each scan a name of its own.</source>
        <translation>Geben Sie jeder Aufnahme einen eigenen Namen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>Set them alike on the scanners and scan again, or accept that a difference between the scanners may be one of the protocols.</source>
        <translation>Stellen Sie sie an den Scannern gleich ein und nehmen Sie erneut auf, oder nehmen Sie hin, dass ein Unterschied zwischen den Scannern einer der Protokolle sein kann.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>The protocols cannot be compared.</source>
        <translation>Die Protokolle können nicht verglichen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>The reference '{1}' is none of the scans {2}.</source>
        <translation>Die Referenz „{1}“ ist keine der Aufnahmen {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>Two scans are both called '{1}'.</source>
        <translation>Zwei Aufnahmen heißen „{1}“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>at most {1} deg apart</source>
        <translation>höchstens {1} Grad auseinander</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>at most {1} deg apart along the image axes; the slices are tilted</source>
        <translation>höchstens {1} Grad auseinander längs der Bildachsen; die Schichten sind gekippt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>directions of the headers</source>
        <translation>Richtungen der Kopfdaten</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>one is told along the image axes, the other in the patient</source>
        <translation>die eine ist längs der Bildachsen angegeben, die andere im Patienten</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>other b-values or another number of directions</source>
        <translation>andere b-Werte oder eine andere Zahl von Richtungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>the field strength is not recorded</source>
        <translation>die Feldstärke ist nicht verzeichnet</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>the reference does not record it</source>
        <translation>die Referenz verzeichnet es nicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>told in another maker's words</source>
        <translation>mit den Worten eines anderen Herstellers angegeben</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>up to {1} deg apart</source>
        <translation>bis zu {1} Grad auseinander</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>{1} acquisition attributes deviate between the scans: {2}.</source>
        <translation>{1} Aufnahmeattribute weichen zwischen den Aufnahmen ab: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>{1} directions</source>
        <translation>{1} Richtungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>{1} values could not be judged, because a file or the reference does not record them.</source>
        <translation>{1} Werte konnten nicht beurteilt werden, weil eine Datei oder die Referenz sie nicht verzeichnet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>{1} values, {2} expected</source>
        <translation>{1} Werte, {2} erwartet</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>{1}, {2} expected</source>
        <translation>{1}, {2} erwartet</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>all points have the same mean</source>
        <translation>alle Punkte haben denselben Mittelwert</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>concordance needs at least 4 points, there are {1}</source>
        <translation>Konkordanz braucht mindestens 4 Punkte, es sind {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>differences in % need values above zero</source>
        <translation>Unterschiede in % brauchen Werte über null</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>limits of agreement need at least 3 points, there are {1}</source>
        <translation>Übereinstimmungsgrenzen brauchen mindestens 3 Punkte, es sind {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>one difference has no spread, so its mean has no interval</source>
        <translation>ein Unterschied streut nicht, sein Mittel hat also kein Intervall</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>one of the two sets of values does not vary</source>
        <translation>eine der beiden Wertereihen schwankt nicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>the differences do not scatter</source>
        <translation>die Unterschiede streuen nicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>the points lie on one line, or are not correlated</source>
        <translation>die Punkte liegen auf einer Geraden oder sind nicht korreliert</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>there is no difference to take the mean of</source>
        <translation>es gibt keinen Unterschied, der zu mitteln wäre</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>{1} pairs cannot reach p &lt; {2}: the smallest possible p is {3}. Look at the difference and its interval instead</source>
        <translation>{1} Paare können p &lt; {2} nicht erreichen: Das kleinste mögliche p ist {3}. Sehen Sie stattdessen auf den Unterschied und sein Intervall</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>{1} points do not tell whether the spread grows</source>
        <translation>{1} Punkte sagen nicht, ob die Streuung wächst</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/correlation.py</extracomment>
        <source>an ICC needs at least 3 vials on at least 2 scanners</source>
        <translation>ein ICC braucht mindestens 3 Röhrchen auf mindestens 2 Scannern</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/correlation.py</extracomment>
        <source>the scanners differ by a constant only: there is no spread to compare</source>
        <translation>die Scanner unterscheiden sich nur um eine Konstante: Es gibt keine Streuung zu vergleichen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/linear_relation.py</extracomment>
        <source>a line with intervals needs at least {1} points, not {2}</source>
        <translation>eine Gerade mit Intervallen braucht mindestens {1} Punkte, nicht {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/linear_relation.py</extracomment>
        <source>a weighted line needs an uncertainty above zero for each point</source>
        <translation>eine gewichtete Gerade braucht für jeden Punkt eine Unsicherheit über null</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/linear_relation.py</extracomment>
        <source>all points have the same x</source>
        <translation>alle Punkte haben dasselbe x</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/linear_relation.py</extracomment>
        <source>without one of its points there is no line</source>
        <translation>ohne einen ihrer Punkte gibt es keine Gerade</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/linear_relation.py</extracomment>
        <source>x and y are not correlated: no line has errors in both</source>
        <translation>x und y sind nicht korreliert: Keine Gerade hat Fehler in beiden</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/repeatability.py</extracomment>
        <source>a variation in % needs values above zero</source>
        <translation>eine Schwankung in % braucht Werte über null</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/repeatability.py</extracomment>
        <source>nothing was measured twice</source>
        <translation>nichts wurde zweimal gemessen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/repeatability.py</extracomment>
        <source>reproducibility needs at least 2 vials on at least 2 scanners</source>
        <translation>Reproduzierbarkeit braucht mindestens 2 Röhrchen auf mindestens 2 Scannern</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/repeatability.py</extracomment>
        <source>two scanners give one degree of freedom for the difference between scanners: a reproducibility coefficient is indicative only, see the bias and its interval</source>
        <translation>zwei Scanner geben nur einen Freiheitsgrad für den Unterschied zwischen Scannern: Ein Reproduzierbarkeitskoeffizient ist nur ein Anhalt, siehe die Abweichung und ihr Intervall</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>All of its values are {1}.</source>
        <translation>Alle seine Werte sind {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>Check that the series was read rightly.</source>
        <translation>Prüfen Sie, ob die Serie richtig gelesen wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>Holes of {1} of the brain mask had to be filled.</source>
        <translation>Löcher von {1} der Gehirnmaske mussten gefüllt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>Look at the mask in the lowest slices; tracts end where the mask ends.</source>
        <translation>Sehen Sie die Maske in den untersten Schichten an; Bahnen enden, wo die Maske endet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>Look at the mask: dark parts of the brain may be missing at its edge.</source>
        <translation>Sehen Sie die Maske an: Dunkle Teile des Gehirns können an ihrem Rand fehlen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>Look at the mask; use the preset 'phantom' if this is not a brain.</source>
        <translation>Sehen Sie die Maske an; verwenden Sie die Voreinstellung „Phantom“, wenn dies kein Gehirn ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>No object was found in the b = 0 image.</source>
        <translation>Im b = 0-Bild wurde kein Objekt gefunden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>The brain mask ends {1} mm above the lower edge of the field of view with {2} cm2: the brainstem below may be missing.</source>
        <translation>Die Gehirnmaske endet {1} mm über dem unteren Rand des Bildfelds mit {2} cm2: Der Hirnstamm darunter fehlt vielleicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>The brain mask has {1} l; a brain has {2} to {3} l.</source>
        <translation>Die Gehirnmaske hat {1} l; ein Gehirn hat {2} bis {3} l.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>The field of view cuts the brain at its {1} end; the part inside has {2} l.</source>
        <translation>Das Bildfeld schneidet das Gehirn ab (Ende: {1}); der abgebildete Teil hat {2} l.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>Tracts that leave the field of view cannot be followed beyond it.</source>
        <translation>Bahnen, die das Bildfeld verlassen, können darüber hinaus nicht verfolgt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>brain mask</source>
        <translation>Gehirnmaske</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>estimating the bias field</source>
        <translation>Biasfeld wird geschätzt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>finding the brain</source>
        <translation>Gehirn wird gesucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>object mask</source>
        <translation>Objektmaske</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/denoise.py</extracomment>
        <source>Denoising is not possible.</source>
        <translation>Entrauschen ist nicht möglich.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/denoise.py</extracomment>
        <source>Switch denoising off for this series.</source>
        <translation>Schalten Sie das Entrauschen für diese Serie aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/denoise.py</extracomment>
        <source>The series has {1} volumes of {2} voxels; noise can be told from signal from {3} volumes on, in patches {4} voxels wide.</source>
        <translation>Die Serie hat {1} Volumina mit {2} Voxeln; Rauschen lässt sich ab {3} Volumina vom Signal trennen, in Blöcken von {4} Voxeln Breite.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/denoise.py</extracomment>
        <source>reducing noise</source>
        <translation>Rauschen wird verringert</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/gibbs.py</extracomment>
        <source>removing Gibbs ringing</source>
        <translation>Gibbs-Artefakte werden entfernt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>Look at the fit and its residuals; such volumes can also have lost signal.</source>
        <translation>Sehen Sie die Anpassung und ihre Residuen an; solche Volumina können auch Signal verloren haben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>Look at these volumes; leave them out of the fit if they are damaged.</source>
        <translation>Sehen Sie diese Volumina an; lassen Sie sie bei der Anpassung weg, wenn sie beschädigt sind.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>Motion cannot be corrected.</source>
        <translation>Bewegung kann nicht korrigiert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>Switch motion correction off or use a series with a b = 0 volume.</source>
        <translation>Schalten Sie die Bewegungskorrektur aus oder verwenden Sie eine Serie mit einem b = 0-Volumen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>The head moved more than {1} mm or {2} degrees in {3} of {4} volumes ({5}; at most {6} mm, {7} degrees).</source>
        <translation>Der Kopf bewegte sich in {3} von {4} Volumina um mehr als {1} mm oder {2} Grad ({5}; höchstens {6} mm, {7} Grad).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>The lowest b-value of the series is {1} s/mm2; the reference is a volume with b = 0.</source>
        <translation>Der kleinste b-Wert der Serie ist {1} s/mm2; die Referenz ist ein Volumen mit b = 0.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>Volumes {1} would have moved more than {2} mm, which means that they could not be aligned; they were left as acquired.</source>
        <translation>Die Volumina {1} hätten sich um mehr als {2} mm bewegt, das heißt, sie konnten nicht ausgerichtet werden; sie blieben wie aufgenommen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>affine within a shell, by correlation with the signal other volumes predict; joined to b = 0 by time</source>
        <translation>affin innerhalb einer Schale, durch Korrelation mit dem von anderen Volumina vorhergesagten Signal; über die Zeit mit b = 0 verbunden</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>correcting motion</source>
        <translation>Bewegung wird korrigiert</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>resampling the volumes</source>
        <translation>Volumina werden neu abgetastet</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/region_filling.py</extracomment>
        <source>It is nowhere as thick as {1} mm.</source>
        <translation>Sie ist nirgends {1} mm dick.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/region_filling.py</extracomment>
        <source>No structure can be made of the region.</source>
        <translation>Aus der Region kann keine Struktur erstellt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/region_filling.py</extracomment>
        <source>Use the tract itself, with a margin.</source>
        <translation>Verwenden Sie die Bahn selbst, mit einem Saum.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>Check the registration, and that the planning series covers the tract.</source>
        <translation>Prüfen Sie die Registrierung und ob die Planungsserie die Bahn abdeckt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>Choose a margin of 0 to 50 mm and a sampling of 0.05 to 2 mm.</source>
        <translation>Wählen Sie einen Saum von 0 bis 50 mm und eine Abtastung von 0,05 bis 2 mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>Its margin is {1} mm and its sampling {2} mm.</source>
        <translation>Ihr Saum ist {1} mm und ihre Abtastung {2} mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>Nothing, unless the share is large; then use thinner slices.</source>
        <translation>Nichts, außer der Anteil ist groß; verwenden Sie dann dünnere Schichten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>Of its {1} cc nothing lies on a slice of the planning series.</source>
        <translation>Von ihren {1} cc liegt nichts auf einer Schicht der Planungsserie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>Use a planning series that covers the tract, or plan with the missing part in mind.</source>
        <translation>Verwenden Sie eine Planungsserie, die die Bahn abdeckt, oder berücksichtigen Sie den fehlenden Teil bei der Planung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>Use a planning series with slices of 1 mm or less, or look at the outlines at the tract's ends.</source>
        <translation>Verwenden Sie eine Planungsserie mit Schichten von 1 mm oder weniger oder sehen Sie die Umrisse an den Enden der Bahn an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>{1}: parts too small for a contour of 3 points were left out, together {2} mm3 ({3} %).</source>
        <translation>{1}: Teile, die für eine Kontur aus 3 Punkten zu klein sind, wurden weggelassen, zusammen {2} mm3 ({3} %).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>{1}: to keep the volume, outlines were moved by {2} mm and more on a twentieth of the structure, and its centre by {3} mm: it is thin where slices are {4} mm apart.</source>
        <translation>{1}: Um das Volumen zu erhalten, wurden Umrisse auf einem Zwanzigstel der Struktur um {2} mm und mehr verschoben und ihr Zentrum um {3} mm: Sie ist dünn, wo Schichten {4} mm auseinander liegen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>{1}: {2} cc ({3} %) lie outside the planning series and are not in the structure.</source>
        <translation>{1}: {2} cc ({3} %) liegen außerhalb der Planungsserie und sind nicht in der Struktur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>Do not take an empty structure for an absent organ.</source>
        <translation>Halten Sie eine leere Struktur nicht für ein fehlendes Organ.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>Draw or export the structure on this image series.</source>
        <translation>Zeichnen oder exportieren Sie die Struktur auf dieser Bildserie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>Give the image series the structure was drawn on.</source>
        <translation>Geben Sie die Bildserie an, auf der die Struktur gezeichnet wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>Give the images of the same patient.</source>
        <translation>Geben Sie die Bilder desselben Patienten an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>Give the images the structures were drawn on.</source>
        <translation>Geben Sie die Bilder an, auf denen die Strukturen gezeichnet wurden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>Give the whole series the structures were drawn on.</source>
        <translation>Geben Sie die ganze Serie an, auf der die Strukturen gezeichnet wurden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>Nothing where they are markers; else draw the structure again.</source>
        <translation>Nichts, wenn es Markierungen sind; zeichnen Sie die Struktur sonst neu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>The file is of patient '{1}', the images are of '{2}'.</source>
        <translation>Die Datei ist von Patient „{1}“, die Bilder sind von „{2}“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>The file was drawn on series {1}, the images are series {2}.</source>
        <translation>Die Datei wurde auf Serie {1} gezeichnet, die Bilder sind Serie {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>The structures are in frame of reference {1}, the images in {2}: places cannot be compared.</source>
        <translation>Die Strukturen sind im Bezugssystem {1}, die Bilder in {2}: Orte sind nicht vergleichbar.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>{1} has no contour at all.</source>
        <translation>{1} hat gar keine Kontur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>{1} images the file lists are not among the images given.</source>
        <translation>{1} Bilder, die die Datei nennt, sind nicht unter den angegebenen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>{1}: {2} images its contours refer to are not in the series.</source>
        <translation>{1}: {2} Bilder, auf die sich ihre Konturen beziehen, sind nicht in der Serie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>{1}: {2} of {3} contours enclose no area (points, open lines or fewer than 3 corners).</source>
        <translation>{1}: {2} von {3} Konturen umschließen keine Fläche (Punkte, offene Linien oder weniger als 3 Ecken).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>{1}: {2} of {3} contours lie on no slice of the images; they are not counted, and some systems drop them.</source>
        <translation>{1}: {2} von {3} Konturen liegen auf keiner Schicht der Bilder; sie werden nicht gezählt, und manche Systeme lassen sie weg.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>Choose one of them, or name no target.</source>
        <translation>Wählen Sie eine davon, oder nennen Sie kein Ziel.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>Do not take an empty structure for an absent target.</source>
        <translation>Halten Sie eine leere Struktur nicht für ein fehlendes Ziel.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>Draw or export it on every slice of the planning series, as plain outlines.</source>
        <translation>Zeichnen oder exportieren Sie sie auf jeder Schicht der Planungsserie, als einfache Umrisse.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>Draw them on the planning series, or choose the series they were drawn on.</source>
        <translation>Zeichnen Sie sie auf der Planungsserie, oder wählen Sie die Serie, auf der sie gezeichnet wurden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>Give structures of the same patient.</source>
        <translation>Geben Sie Strukturen desselben Patienten an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>Name the targets if one of them is meant.</source>
        <translation>Nennen Sie die Ziele, falls eine davon gemeint ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>No target was taken from {1} RTSTRUCT files; no distances will be measured.</source>
        <translation>Aus {1} RTSTRUCT-Dateien wurde kein Ziel übernommen; es werden keine Abstände gemessen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>The RTSTRUCTs on the planning series hold {1}.</source>
        <translation>Die RTSTRUCTs auf der Planungsserie enthalten {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>The structure set '{1}' was left aside: it is of patient '{2}', the planning series of '{3}'.</source>
        <translation>Der Struktursatz '{1}' wurde weggelassen: Er ist von Patient '{2}', die Planungsserie von '{3}'.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>There is no region named {1}.</source>
        <translation>Es gibt keine Region namens {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>These regions were not taken as targets: {1}.</source>
        <translation>Diese Regionen wurden nicht als Ziele übernommen: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>To have them, add an RTSTRUCT with a GTV, CTV or PTV on the planning series to the sources and import again.</source>
        <translation>Um sie zu erhalten, fügen Sie den Quellen einen RTSTRUCT mit einem GTV, CTV oder PTV auf der Planungsserie hinzu und importieren Sie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>it is drawn on {1} slices that are never neighbours (every {2}th slice), so that what lies between is not said</source>
        <translation>sie ist auf {1} Schichten gezeichnet, die nie benachbart sind (jede {2}. Schicht), sodass nicht gesagt ist, was dazwischen liegt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>none of its {1} contours encloses an area</source>
        <translation>keine ihrer {1} Konturen umschließt eine Fläche</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>two of its contours cross or are the same on slice {1}</source>
        <translation>zwei ihrer Konturen kreuzen sich oder sind gleich auf Schicht {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>{1} of {2} contours lie on no slice of the planning series (more than {3} mm away)</source>
        <translation>{1} von {2} Konturen liegen auf keiner Schicht der Planungsserie (mehr als {3} mm entfernt)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>{1} regions of the structure set '{2}' were left aside: they are in frame of reference {3}, the planning series in {4}.</source>
        <translation>{1} Regionen des Struktursatzes '{2}' wurden weggelassen: Sie sind im Bezugssystem {3}, die Planungsserie in {4}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>{1} was not taken as a target: its contours enclose nothing.</source>
        <translation>{1} wurde nicht als Ziel übernommen: Ihre Konturen umschließen nichts.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>{1} was not taken as a target: {2}.</source>
        <translation>{1} wurde nicht als Ziel übernommen: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/tube_distance.py</extracomment>
        <source>A streamline has points that are not numbers.</source>
        <translation>Eine Streamline hat Punkte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/tube_distance.py</extracomment>
        <source>Choose a radius above 0 mm.</source>
        <translation>Wählen Sie einen Radius über 0 mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/tube_distance.py</extracomment>
        <source>No structure can be made.</source>
        <translation>Es kann keine Struktur erstellt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/tube_distance.py</extracomment>
        <source>The tubes would have a radius of {1} mm.</source>
        <translation>Die Röhren hätten einen Radius von {1} mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/tube_distance.py</extracomment>
        <source>There is no streamline.</source>
        <translation>Es gibt keine Streamline.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/tube_distance.py</extracomment>
        <source>Track again, or read the tractogram from a sound file.</source>
        <translation>Führen Sie das Tracking erneut aus oder lesen Sie das Traktogramm aus einer unbeschädigten Datei.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source> (most failed: {1})</source>
        <translation> (am häufigsten gescheitert: {1})</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>cut by the field of view: {1}</source>
        <translation>vom Bildfeld abgeschnitten: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>cut by the field of view: {1} not imaged</source>
        <translation>vom Bildfeld abgeschnitten: {1} nicht abgebildet</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>imaged to {1} %</source>
        <translation>zu {1} % abgebildet</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>low density</source>
        <translation>geringe Dichte</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>no voxel of {1} lies in the mask with an FA of {2} or more</source>
        <translation>kein Voxel von {1} liegt mit einer FA von {2} oder mehr in der Maske</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>not imaged</source>
        <translation>nicht abgebildet</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>selecting among {1} streamlines</source>
        <translation>Auswahl unter {1} Streamlines</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>the template does not fit: {1}</source>
        <translation>die Vorlage passt nicht: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>{1} % of the streamlines end at its {2}</source>
        <translation>{1} % der Streamlines enden dort: {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>{1} edge</source>
        <translation>Rand {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>{1} of {2} streamlines meet the rule, {3} are needed{4}</source>
        <translation>{1} von {2} Streamlines erfüllen die Regel, {3} werden gebraucht{4}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>{1}: {2} streamlines</source>
        <translation>{1}: {2} Streamlines</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/direction_fields.py</extracomment>
        <source>Resample the series to a grid without shear (no gantry tilt) first.</source>
        <translation>Tasten Sie die Serie zuerst auf einem Gitter ohne Scherung (keine Gantry-Neigung) neu ab.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/direction_fields.py</extracomment>
        <source>The axes of its voxels are not perpendicular (largest cosine {1}).</source>
        <translation>Die Achsen ihrer Voxel sind nicht senkrecht (größter Kosinus {1}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/direction_fields.py</extracomment>
        <source>The diffusion series cannot be tracked.</source>
        <translation>In der Diffusionsserie ist kein Tracking möglich.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/editing.py</extracomment>
        <source>cleaning {1}</source>
        <translation>Bereinigung {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/editing.py</extracomment>
        <source>removed by hand</source>
        <translation>von Hand entfernt</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/editing.py</extracomment>
        <source>{1} of {2} streamlines are left after cleaning and editing, {3} are needed</source>
        <translation>{1} von {2} Streamlines bleiben nach Bereinigung und Bearbeitung, {3} werden gebraucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>, and a person overruled it</source>
        <translation>, und eine Person hat anders entschieden</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>; it looks right, so look for another cause common to all</source>
        <translation>; sie sieht richtig aus, suchen Sie also eine andere Ursache, die allen gemeinsam ist</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>coverage: cut by the field of view at {1}</source>
        <translation>Abdeckung: vom Bildfeld abgeschnitten bei {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>gradient table</source>
        <translation>Gradiententabelle</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>implausible length</source>
        <translation>unplausible Länge</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>implausible volume</source>
        <translation>unplausibles Volumen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>its median length of {1} mm is outside {2} to {3} mm</source>
        <translation>ihr Median der Länge von {1} mm liegt außerhalb von {2} bis {3} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>its volume of {1} cm3 is outside {2} to {3} cm3</source>
        <translation>ihr Volumen von {1} cm3 liegt außerhalb von {2} bis {3} cm3</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>lesion or oedema: on {1} % of its way FA is below {2} and MD above {3} um2/ms, on the other side on {4} %</source>
        <translation>Läsion oder Ödem: auf {1} % ihres Weges liegt die FA unter {2} und die MD über {3} um2/ms, auf der anderen Seite auf {4} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>lesion: the marked lesion lies {1} mm from its way</source>
        <translation>Läsion: die markierte Läsion liegt {1} mm von ihrem Weg</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>no cause was recognised: the gradient table, coverage, tissue, template fit and noise look usual; the model may not follow this tract where fibres cross</source>
        <translation>keine Ursache wurde erkannt: Gradiententabelle, Abdeckung, Gewebe, Anpassung der Vorlage und Rauschen sehen üblich aus; das Modell folgt dieser Bahn vielleicht nicht, wo Fasern kreuzen</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>noise: the signal-to-noise ratio of b = 0 is {1}, below {2}</source>
        <translation>Rauschen: das Signal-Rausch-Verhältnis von b = 0 ist {1}, unter {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>template fit</source>
        <translation>Anpassung der Vorlage</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>template fit: {1}</source>
        <translation>Anpassung der Vorlage: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>the check of the gradient table says {1}, margin {2}</source>
        <translation>die Prüfung der Gradiententabelle sagt {1}, Abstand {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>the gradient table: {1}</source>
        <translation>die Gradiententabelle: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>the gradient table: {1} of {2} tracts failed together, and {3}</source>
        <translation>die Gradiententabelle: {1} von {2} Bahnen sind zusammen gescheitert, und {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>wrong side</source>
        <translation>falsche Seite</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>{1} % of its streamlines run more than {2} mm beyond the midline, on the wrong side</source>
        <translation>{1} % ihrer Streamlines laufen mehr als {2} mm über die Mittellinie hinaus, auf der falschen Seite</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>{1} has {2} times as many streamlines; sides differ in healthy people too, but seldom so much</source>
        <translation>{1} hat {2}-mal so viele Streamlines; auch bei Gesunden unterscheiden sich die Seiten, aber selten so stark</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/repeated_tracking.py</extracomment>
        <source>tuple[TensorMaps, DirectionField]</source>
        <translation>tuple[TensorMaps, DirectionField]</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/repeated_tracking.py</extracomment>
        <source>{1}: realisation {2}</source>
        <translation>{1}: Realisierung {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/selection.py</extracomment>
        <source>ends in {1}</source>
        <translation>endet in {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/selection.py</extracomment>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/selection.py</extracomment>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/tracking.py</extracomment>
        <source>The tensors cannot be tracked probabilistically.</source>
        <translation>Die Tensoren können nicht probabilistisch verfolgt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/tracking.py</extracomment>
        <source>There is one tensor for each voxel; it says nothing of its own uncertainty.</source>
        <translation>Es gibt einen Tensor je Voxel; er sagt nichts über seine eigene Unsicherheit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/tracking.py</extracomment>
        <source>Track deterministically, or give several tensors for each voxel (bootstrap).</source>
        <translation>Verfolgen Sie deterministisch, oder geben Sie mehrere Tensoren je Voxel an (Bootstrap).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/tracking.py</extracomment>
        <source>preparing the tracker (some seconds when it is used for the first time)</source>
        <translation>die Verfolgung wird vorbereitet (einige Sekunden bei der ersten Verwendung)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/tracking.py</extracomment>
        <source>{1} streamlines</source>
        <translation>{1} Streamlines</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/uncertainty.py</extracomment>
        <source>probability of {1}</source>
        <translation>Wahrscheinlichkeit von {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/chart_plots.py</extracomment>
        <source>axes fraction</source>
        <translation>axes fraction</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/chart_plots.py</extracomment>
        <source>offset points</source>
        <translation>offset points</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/chart_plots.py</extracomment>
        <source>provisional limits: fewer than 20 points</source>
        <translation>vorläufige Grenzen: weniger als 20 Punkte</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/dose_plots.py</extracomment>
        <source>Distance to the target</source>
        <translation>Abstand zum Ziel</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/dose_plots.py</extracomment>
        <source>Dose (Gy)</source>
        <translation>Dosis (Gy)</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/dose_plots.py</extracomment>
        <source>Dose-volume histograms</source>
        <translation>Dosis-Volumen-Histogramme</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/dose_plots.py</extracomment>
        <source>Volume (cc)</source>
        <translation>Volumen (cc)</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/dose_plots.py</extracomment>
        <source>Volume that gets at least the dose (%)</source>
        <translation>Volumen, das mindestens die Dosis erhält (%)</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/dose_plots.py</extracomment>
        <source>mm along the tract, from the {first} to the {last} end</source>
        <translation>mm entlang der Bahn, vom Ende {first} zum Ende {last}</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/live_planes.py</extracomment>
        <source>place on the picture</source>
        <translation>Stelle auf dem Bild</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/margin_plot.py</extracomment>
        <source>along the tract, from its {first} to its {second} end</source>
        <translation>entlang der Bahn, vom Ende {first} zum Ende {second}</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/margin_plot.py</extracomment>
        <source>margin (mm)</source>
        <translation>Saum (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/margin_plot.py</extracomment>
        <source>upper center</source>
        <translation>upper center</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/offscreen.py</extracomment>
        <source>On Debian or Ubuntu: apt-get install --no-install-recommends libgl1 libegl1</source>
        <translation>Unter Debian oder Ubuntu: apt-get install --no-install-recommends libgl1 libegl1</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/offscreen.py</extracomment>
        <source>On Debian or Ubuntu: apt-get install --no-install-recommends libgl1-mesa-dri</source>
        <translation>Unter Debian oder Ubuntu: apt-get install --no-install-recommends libgl1-mesa-dri</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/offscreen.py</extracomment>
        <source>The 3D picture cannot be drawn.</source>
        <translation>Das 3D-Bild kann nicht gezeichnet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/offscreen.py</extracomment>
        <source>The graphics libraries are there, but no OpenGL driver answers.</source>
        <translation>Die Grafikbibliotheken sind da, aber kein OpenGL-Treiber antwortet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/offscreen.py</extracomment>
        <source>This machine lacks {1}.</source>
        <translation>Diesem Rechner fehlt {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>Bias against the truth</source>
        <translation>Abweichung von der Wahrheit</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>bias</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>limits of agreement</source>
        <translation>Übereinstimmungsgrenzen</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>mean of both</source>
        <translation>Mittel beider</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>measured ADC</source>
        <translation>gemessener ADC</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>outside lower center</source>
        <translation>outside lower center</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>posterior - anterior</source>
        <translation>posterior - anterior</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>right - left</source>
        <translation>rechts - links</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>true ADC</source>
        <translation>wahrer ADC</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/pictures.py</extracomment>
        <source>Radiological convention: the patient's left is on the right of the picture. Positions in RAS millimetres.</source>
        <translation>Radiologische Konvention: Die linke Seite des Patienten ist rechts im Bild. Positionen in RAS-Millimetern.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/pictures.py</extracomment>
        <source>Research software - not a medical device</source>
        <translation>Forschungssoftware - kein Medizinprodukt</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/planes.py</extracomment>
        <source>Axial, z = {1} mm</source>
        <translation>Axial, z = {1} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/planes.py</extracomment>
        <source>Coronal, y = {1} mm</source>
        <translation>Koronal, y = {1} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/planes.py</extracomment>
        <source>Sagittal, x = {1} mm</source>
        <translation>Sagittal, x = {1} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/profile_plots.py</extracomment>
        <source>% of the length, from the {first} to the {last} end</source>
        <translation>% der Länge, vom Ende {first} zum Ende {last}</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/profile_plots.py</extracomment>
        <source>Distance to targets (mm)</source>
        <translation>Abstand zu Zielen (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/profile_plots.py</extracomment>
        <source>Possible shift by distortion (mm)</source>
        <translation>Mögliche Verschiebung durch Verzeichnung (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/profile_plots.py</extracomment>
        <source>{tract} to {target}</source>
        <translation>{tract} bis {target}</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/report_parts.py</extracomment>
        <source>not done</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>, inside the brain mask</source>
        <translation>, innerhalb der Gehirnmaske</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>, {1} drawn</source>
        <translation>, {1} gezeichnet</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>Contours as slabs of one slice spacing</source>
        <translation>Konturen als Scheiben von einem Schichtabstand</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>From the feet</source>
        <translation>Von den Füßen</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>From the front</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>From the left</source>
        <translation>Von links</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>Streamlines in patient space{1}</source>
        <translation>Streamlines im Patientenraum{1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>Structures in 3D</source>
        <translation>Strukturen in 3D</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>not found, no streamline</source>
        <translation>nicht gefunden, keine Streamline</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>{1}: {2} contours</source>
        <translation>{1}: {2} Konturen</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>Above: squares of {1} mm, by turns from both images; borders must run on across them. Below: edges of the moved image must lie on those of the fixed one.</source>
        <translation>Oben: Quadrate von {1} mm, abwechselnd aus beiden Bildern; Ränder müssen darüber hinweg weiterlaufen. Unten: Kanten des bewegten Bildes müssen auf denen des festen liegen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>Black is {1} and white {2} {3}</source>
        <translation>Schwarz ist {1}, weiß {2} {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>Brainstem and deep grey matter must lie inside; holes would cut tracts without a word.</source>
        <translation>Hirnstamm und tiefe graue Substanz müssen innen liegen; Löcher würden Bahnen stillschweigend abschneiden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>Colour FA</source>
        <translation>Farb-FA</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>Contours on {1} of the {2} slices of {3} that hold any</source>
        <translation>Konturen auf {1} der {2} Schichten von {3}, die welche enthalten</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>Direction of the fibres as colour, fractional anisotropy (no unit, 0 to 1) as brightness</source>
        <translation>Faserrichtung als Farbe, fraktionelle Anisotropie (ohne Einheit, 0 bis 1) als Helligkeit</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>If a named bundle has another colour, the gradient directions are wrong: do not track. Flipped signs do not change these colours; the orientation proof finds them.</source>
        <translation>Hat ein genanntes Bündel eine andere Farbe, sind die Gradientenrichtungen falsch: kein Tracking. Umgekehrte Vorzeichen ändern diese Farben nicht; der Orientierungsnachweis findet sie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>Slice {1}, {2} = {3} mm</source>
        <translation>Schicht {1}, {2} = {3} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>b = 0 image (a.u.) and the outline of the mask, {1} cc</source>
        <translation>b = 0-Bild (w. E.) und Umriss der Maske, {1} cc</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>edges of {1}</source>
        <translation>Kanten von {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>front-back: cingulum</source>
        <translation>vorn-hinten: Cingulum</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>head-foot: corticospinal tract</source>
        <translation>Kopf-Fuß: Pyramidenbahn</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>left-right: corpus callosum</source>
        <translation>links-rechts: Balken</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>outline of the brain mask</source>
        <translation>Umriss der Gehirnmaske</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>{1} (warm) moved onto {2} (grey): rotation {3} deg, centre displaced by {4} mm</source>
        <translation>{1} (warm getönt) auf {2} (grau) bewegt: Drehung {3} deg, Zentrum um {4} mm verschoben</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/template_picture.py</extracomment>
        <source>Fit of the template</source>
        <translation>Anpassung der Vorlage</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/template_picture.py</extracomment>
        <source>Patient's FA (no unit, 0 to 0.8) and the outlines of the template on it</source>
        <translation>FA des Patienten (ohne Einheit, 0 bis 0,8) und die Umrisse der Vorlage darauf</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/template_picture.py</extracomment>
        <source>The outlines must follow the bright bundles: corpus callosum, internal capsules, edge of the brain. Where they do not, no tract's region is where it should be.</source>
        <translation>Die Umrisse müssen den hellen Bündeln folgen: Balken, innere Kapseln, Rand des Gehirns. Wo sie das nicht tun, liegt die Region keiner Bahn dort, wo sie sein soll.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/template_picture.py</extracomment>
        <source>lesion, left out of the fit</source>
        <translation>Läsion, von der Anpassung ausgenommen</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/template_picture.py</extracomment>
        <source>template: white matter and brain</source>
        <translation>Vorlage: weiße Substanz und Gehirn</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>Choose a folder that dtiplan made, or start a new case.</source>
        <translation>Wählen Sie einen von dtiplan angelegten Ordner oder beginnen Sie einen neuen Fall.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>Choose a new or an empty folder.</source>
        <translation>Wählen Sie einen neuen oder leeren Ordner.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>Copy the newest file of its folder 'revisions' over case.json, or restore a backup.</source>
        <translation>Kopieren Sie die neueste Datei aus seinem Ordner „revisions“ über case.json oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>It has schema version {1}; this program knows versions up to {2}.</source>
        <translation>Er hat die Schemaversion {1}; dieses Programm kennt Versionen bis {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>It has the revisions 0 to {1}.</source>
        <translation>Er hat die Revisionen 0 bis {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>Open it with the version of dtiplan that made it.</source>
        <translation>Öffnen Sie ihn mit der Version von dtiplan, die ihn angelegt hat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>Restore the folder from a backup, or run the step again.</source>
        <translation>Stellen Sie den Ordner aus einer Sicherung wieder her oder führen Sie den Schritt erneut aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>The case cannot go back to revision {1}.</source>
        <translation>Der Fall kann nicht zu Revision {1} zurückkehren.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>The case {1} cannot be changed.</source>
        <translation>Der Fall {1} kann nicht geändert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>The case {1} cannot be made.</source>
        <translation>Der Fall {1} kann nicht angelegt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>The case {1} cannot be opened.</source>
        <translation>Der Fall {1} kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>The case {1} is damaged.</source>
        <translation>Der Fall {1} ist beschädigt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>The folder holds other files and no dtiplan case.</source>
        <translation>Der Ordner enthält andere Dateien und keinen dtiplan-Fall.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>The result of {1} cannot be kept.</source>
        <translation>Das Ergebnis von {1} kann nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>There is no case.json in it.</source>
        <translation>Es ist keine case.json darin.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>{1} cannot be read: {2}.</source>
        <translation>{1} kann nicht gelesen werden: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>{1} is missing or is not what was written (SHA-256 differs).</source>
        <translation>{1} fehlt oder ist nicht, was geschrieben wurde (SHA-256 weicht ab).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/history.py</extracomment>
        <source>went back to revision {1}</source>
        <translation>zurück zu Revision {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/released.py</extracomment>
        <source>{1} cannot be moved.</source>
        <translation>{1} kann nicht verschoben werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/released.py</extracomment>
        <source>{1} cannot be set aside.</source>
        <translation>{1} kann nicht beiseitegelegt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/confidence_regions.py</extracomment>
        <source>Its uncertainty was not estimated.</source>
        <translation>Ihre Unsicherheit wurde nicht geschätzt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/confidence_regions.py</extracomment>
        <source>Run 'Estimate uncertainty' with 'Estimate' switched on, or set the confidence level of the structures to 0.</source>
        <translation>Führen Sie „Unsicherheit schätzen“ mit eingeschaltetem „Schätzen“ aus, oder setzen Sie das Konfidenzniveau der Strukturen auf 0.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/confidence_regions.py</extracomment>
        <source>The {1} % region of {2} cannot be made.</source>
        <translation>Die {1}-%-Region von {2} kann nicht erstellt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/confidence_regions.py</extracomment>
        <source>{1} % CONFIDENCE REGION, {2}, {3} mm (p95 {4} mm) beyond the tract</source>
        <translation>{1}-%-KONFIDENZREGION, {2}, {3} mm (p95 {4} mm) über die Bahn hinaus</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/confidence_regions.py</extracomment>
        <source>{1} streamlines, radius {2} mm</source>
        <translation>{1} Streamlines, Radius {2} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/case_tracts.py</extracomment>
        <source>Accept the registration first.</source>
        <translation>Akzeptieren Sie zuerst die Registrierung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/case_tracts.py</extracomment>
        <source>Find the tracts first.</source>
        <translation>Suchen Sie zuerst die Bahnen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/case_tracts.py</extracomment>
        <source>Give the case that was planned on the images of the dose.</source>
        <translation>Geben Sie den Fall an, der auf den Bildern der Dosis geplant wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/case_tracts.py</extracomment>
        <source>It has no {1}.</source>
        <translation>Ihm fehlt: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/case_tracts.py</extracomment>
        <source>Its registration leads to frame of reference {1}, the dose is in {2}.</source>
        <translation>Seine Registrierung führt zum Bezugssystem {1}, die Dosis ist in {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/case_tracts.py</extracomment>
        <source>The tracts of the case {1} cannot be laid into the dose.</source>
        <translation>Die Bahnen des Falls {1} können nicht in die Dosis gelegt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/case_tracts.py</extracomment>
        <source>the structure with a margin in all directions</source>
        <translation>die Struktur mit einem Saum in allen Richtungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Add an entry whose pattern fits its name.</source>
        <translation>Fügen Sie einen Eintrag hinzu, dessen Muster zu ihrem Namen passt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>All doses of structures are EQD2, converted place by place.</source>
        <translation>Alle Dosen von Strukturen sind EQD2, Ort für Ort umgerechnet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Compare them in EQD2 (--eqd2): every dose is then converted place by place.</source>
        <translation>Vergleichen Sie sie in EQD2 (--eqd2): Jede Dosis wird dann Ort für Ort umgerechnet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Fractions of more than 8 Gy occur: the linear-quadratic model is doubtful there.</source>
        <translation>Es kommen Fraktionen von mehr als 8 Gy vor: Das linear-quadratische Modell ist dort zweifelhaft.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Give its RTPLAN; without it no published dose and no biological dose is shown.</source>
        <translation>Geben Sie ihren RTPLAN an; ohne ihn werden weder veröffentlichte noch biologische Dosen gezeigt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Give the RTPLAN of every dose.</source>
        <translation>Geben Sie zu jeder Dosis den RTPLAN an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Isodose volumes and indices of targets are in physical dose.</source>
        <translation>Isodosenvolumina und Indizes von Zielen sind in physikalischer Dosis.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Read BED and EQD2 as rough figures only.</source>
        <translation>Lesen Sie BED und EQD2 nur als grobe Werte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Read its numbers with that in mind.</source>
        <translation>Berücksichtigen Sie das, wenn Sie die Zahlen lesen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>The dose of {1} cannot be converted into EQD2.</source>
        <translation>Die Dosis von {1} kann nicht in EQD2 umgerechnet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>The doses cannot be converted into EQD2.</source>
        <translation>Die Dosen können nicht in EQD2 umgerechnet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>The histogram of {1}: {2}.</source>
        <translation>Das Histogramm von {1}: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>The number of fractions is not known of {1}.</source>
        <translation>Die Zahl der Fraktionen ist nicht bekannt von {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>The numbers of fractions are: {1}.</source>
        <translation>Die Zahlen der Fraktionen sind: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>The plans cannot be compared in physical dose.</source>
        <translation>Die Pläne können nicht in physikalischer Dosis verglichen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Their numbers of fractions differ: {1}.</source>
        <translation>Ihre Zahlen von Fraktionen unterscheiden sich: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>not told</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>{1} has no alpha/beta for it.</source>
        <translation>{1} hat dafür kein Alpha/Beta.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_document.py</extracomment>
        <source>Plans: {1}; differences from {2}; {3}.</source>
        <translation>Pläne: {1}; Differenzen zu {2}; {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_document.py</extracomment>
        <source>Published doses (version {1}), not limits of this program:</source>
        <translation>Veröffentlichte Dosen (Version {1}), keine Grenzwerte dieses Programms:</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_document.py</extracomment>
        <source>physical dose</source>
        <translation>physikalische Dosis</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_document.py</extracomment>
        <source>{1}  {2}  {3} {4} {5}: {6} ({7} {8} in {9}; {10})</source>
        <translation>{1}  {2}  {3} {4} {5}: {6} ({7} {8} in {9}; {10})</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_document.py</extracomment>
        <source>{1} {2}-{3} mm from the {4} end: {5} mm from {6}, {7} % of it</source>
        <translation>{1} {2}-{3} mm vom Ende {4}: {5} mm von {6}, {7} % davon</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>% of it</source>
        <translation>% davon</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Arm</source>
        <translation>Arm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Biological doses</source>
        <translation>Biologische Dosen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Differences are from the first plan; ± is the uncertainty of the sampling.</source>
        <translation>Differenzen beziehen sich auf den ersten Plan; ± ist die Unsicherheit der Abtastung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Dose along tracts</source>
        <translation>Dosis entlang der Bahnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Doses are EQD2, converted place by place.</source>
        <translation>Dosen sind EQD2, Ort für Ort umgerechnet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Doses are physical doses.</source>
        <translation>Dosen sind physikalische Dosen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Doses of the regions that a tract may fill, from the smallest to the largest.</source>
        <translation>Dosen der Regionen, die eine Bahn ausfüllen kann, von der kleinsten bis zur größten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>End slices: each stands for a full slab.</source>
        <translation>Endschichten: Jede steht für eine ganze Scheibe.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>End slices: each stands for half a slab.</source>
        <translation>Endschichten: Jede steht für eine halbe Scheibe.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>End slices: rounded, as the last areas foretell.</source>
        <translation>Endschichten: abgerundet, wie es die letzten Flächen erwarten lassen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Fractions</source>
        <translation>Fraktionen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Fractions of more than 8 Gy occur: the model is doubtful there (marked *).</source>
        <translation>Es kommen Fraktionen von mehr als 8 Gy vor: Das Modell ist dort zweifelhaft (mit * markiert).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Gy, lowest to highest, each plan</source>
        <translation>Gy, niedrigste bis höchste, je Plan</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Hash of the dose</source>
        <translation>Prüfsumme der Dosis</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Hash of the plan</source>
        <translation>Prüfsumme des Plans</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Histograms</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Mean over the streamlines, and the band from the lowest to the highest dose.</source>
        <translation>Mittel über die Streamlines und das Band von der niedrigsten bis zur höchsten Dosis.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Nearest (mm)</source>
        <translation>Nächste Stelle (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>No target with a known prescription: coverage cannot be told.</source>
        <translation>Kein Ziel mit bekannter Verschreibung: Die Abdeckung lässt sich nicht angeben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Not done</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Nothing was published for these structures, or doses are not physical.</source>
        <translation>Für diese Strukturen wurde nichts veröffentlicht, oder die Dosen sind nicht physikalisch.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Paddick index</source>
        <translation>Paddick-Index</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Prescription (Gy)</source>
        <translation>Verschreibung (Gy)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Published doses</source>
        <translation>Veröffentlichte Dosen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Published doses: {file}, version {version}, SHA-256 {hash}.</source>
        <translation>Veröffentlichte Dosen: {file}, Version {version}, SHA-256 {hash}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Segments within {mm} mm of {target}, the nearest first.</source>
        <translation>Abschnitte innerhalb von {mm} mm um {target}, der nächste zuerst.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Selectivity</source>
        <translation>Selektivität</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Stands</source>
        <translation>Lage</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>What the uncertainty of the tract does</source>
        <translation>Was die Unsicherheit der Bahn bewirkt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>What was published, for the same number of fractions. These are not limits of this program, and none of them is a limit for this patient.</source>
        <translation>Veröffentlichte Werte für dieselbe Zahl von Fraktionen. Dies sind keine Grenzwerte dieses Programms, und keiner davon ist ein Grenzwert für diesen Patienten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Without the number of fractions there is no biological dose.</source>
        <translation>Ohne die Zahl der Fraktionen gibt es keine biologische Dosis.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>above the figure</source>
        <translation>über dem Wert</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>below the figure</source>
        <translation>unter dem Wert</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>cc outside the dose grid</source>
        <translation>cc außerhalb des Dosisgitters</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>cc, full slabs</source>
        <translation>cc, ganze Scheiben</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>cc, half slabs</source>
        <translation>cc, halbe Scheiben</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>mm along it</source>
        <translation>mm entlang der Bahn</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>unverified: its source was not read</source>
        <translation>nicht überprüft: die Quelle wurde nicht gelesen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Checked by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Comparison of plans</source>
        <translation>Vergleich von Plänen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Page {n} of {m}</source>
        <translation>Seite {n} von {m}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Uncertainties are standard uncertainties of the sampling alone: they say nothing about the dose calculation, the registration or the tract itself.</source>
        <translation>Unsicherheiten sind Standardunsicherheiten allein der Abtastung: Sie sagen nichts über die Dosisberechnung, die Registrierung oder die Bahn selbst.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>What this report stands on</source>
        <translation>Worauf dieser Bericht beruht</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>dtiplan {1}</source>
        <translation>dtiplan {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>made from the files named at the end</source>
        <translation>aus den am Ende genannten Dateien erstellt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/histograms.py</extracomment>
        <source>Choose among them.</source>
        <translation>Wählen Sie daraus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/histograms.py</extracomment>
        <source>Do not read its absence as no dose.</source>
        <translation>Dass es fehlt, bedeutet nicht, dass dort keine Dosis ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/histograms.py</extracomment>
        <source>Doses in Gy, VxGy in cc.</source>
        <translation>Dosen in Gy, VxGy in cc.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/histograms.py</extracomment>
        <source>The structure {1} has no histogram: {2}.</source>
        <translation>Die Struktur {1} hat kein Histogramm: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/histograms.py</extracomment>
        <source>The structures in the dose's frame are {1}.</source>
        <translation>Die Strukturen im Bezugssystem der Dosis sind {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/histograms.py</extracomment>
        <source>There is no structure named {1}.</source>
        <translation>Es gibt keine Struktur namens {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/histograms.py</extracomment>
        <source>{1} contours are points or open lines and are left out</source>
        <translation>{1} Konturen sind Punkte oder offene Linien und werden weggelassen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>'{1}' does not name a plan and its files.</source>
        <translation>„{1}“ nennt keinen Plan mit seinen Dateien.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>A plan cannot be read.</source>
        <translation>Ein Plan kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>Give doses calculated on the same images.</source>
        <translation>Geben Sie Dosen an, die auf denselben Bildern berechnet wurden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>Give each structure once, or rename one of them.</source>
        <translation>Geben Sie jede Struktur nur einmal an, oder benennen Sie eine davon um.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>Give one RTPLAN with its dose.</source>
        <translation>Geben Sie einen RTPLAN mit seiner Dosis an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>Give one plan or more, each with a name of its own.</source>
        <translation>Geben Sie einen oder mehrere Pläne an, jeden mit einem eigenen Namen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>The plan {1} cannot be read.</source>
        <translation>Der Plan {1} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>The plans cannot be compared.</source>
        <translation>Die Pläne können nicht verglichen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>The structures cannot be told apart.</source>
        <translation>Die Strukturen lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>Their doses are in different frames of reference: {1}.</source>
        <translation>Ihre Dosen sind in verschiedenen Bezugssystemen: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>There are several structures named {1}.</source>
        <translation>Es gibt mehrere Strukturen namens {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>Write NAME=RTDOSE,RTPLAN, for example A=dose.dcm,plan.dcm.</source>
        <translation>Schreiben Sie NAME=RTDOSE,RTPLAN, zum Beispiel A=dose.dcm,plan.dcm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>{1} RTPLAN files were given.</source>
        <translation>{1} RTPLAN-Dateien wurden angegeben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>{1} plans were named: {2}.</source>
        <translation>{1} Pläne wurden genannt: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>Export them on the images the dose was calculated on.</source>
        <translation>Exportieren Sie sie auf den Bildern, auf denen die Dosis berechnet wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>Give one RTDOSE or more.</source>
        <translation>Geben Sie mindestens eine RTDOSE an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>Give the RTPLAN the dose was calculated for.</source>
        <translation>Geben Sie den RTPLAN an, für den die Dosis berechnet wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>Give the RTSTRUCT of the images the dose was calculated on, or the registration.</source>
        <translation>Geben Sie das RTSTRUCT der Bilder an, auf denen die Dosis berechnet wurde, oder die Registrierung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>Give the files of one patient.</source>
        <translation>Geben Sie die Dateien eines einzigen Patienten an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>It names the plan {1}, the RTPLAN is {2}.</source>
        <translation>Sie nennt den Plan {1}, der RTPLAN ist {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>No RTDOSE was given.</source>
        <translation>Es wurde keine RTDOSE angegeben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>That is as it must be for a structure set made by this program.</source>
        <translation>Das muss bei einem Struktursatz dieses Programms so sein.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>The dose cannot be laid over the structures.</source>
        <translation>Die Dosis kann nicht über die Strukturen gelegt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>The dose is in frame of reference {1}, the structures in {2}, and no registration joins them.</source>
        <translation>Die Dosis ist im Bezugssystem {1}, die Strukturen sind in {2}, und keine Registrierung verbindet sie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>The dose is not that of the plan.</source>
        <translation>Die Dosis ist nicht die des Plans.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>The plan stands on the structure set {1}; the doses are read off for {2}.</source>
        <translation>Der Plan beruht auf dem Struktursatz {1}; die Dosen werden für {2} abgelesen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>Their doses are as sure as the registration is.</source>
        <translation>Ihre Dosen sind so sicher wie die Registrierung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>There is no dose.</source>
        <translation>Es gibt keine Dosis.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>These files cannot be used together.</source>
        <translation>Diese Dateien können nicht zusammen verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>They are of different patients, or do not name one: {1}.</source>
        <translation>Sie sind von verschiedenen Patienten oder nennen keinen: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>{1} structures are in another frame of reference than the dose and were left aside: {2}.</source>
        <translation>{1} Strukturen sind in einem anderen Bezugssystem als die Dosis und wurden weggelassen: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>{1} structures were carried to the dose by the registration: {2}.</source>
        <translation>{1} Strukturen wurden durch die Registrierung auf die Dosis übertragen: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>'{1}' does not name a site of its own and its case.</source>
        <translation>„{1}“ nennt keinen eigenen Standort mit seinem Fall.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>A site cannot be read.</source>
        <translation>Ein Standort kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>Give cases of one person.</source>
        <translation>Geben Sie Fälle einer einzigen Person an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>Give two cases or more, of one person and one planning series.</source>
        <translation>Geben Sie zwei oder mehr Fälle an, von einer Person und einer Planungsserie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>It has no structures, or they are out of date.</source>
        <translation>Er hat keine Strukturen, oder sie sind veraltet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>It is of patient '{1}', the dose of '{2}'.</source>
        <translation>Er ist von Patient „{1}“, die Dosis von „{2}“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>Its structures are in frame of reference {1}, the dose is in {2}.</source>
        <translation>Seine Strukturen sind im Bezugssystem {1}, die Dosis ist in {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>Make its structures first.</source>
        <translation>Erstellen Sie zuerst seine Strukturen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>One dose, tracts of {1}:</source>
        <translation>Eine Dosis, Bahnen von {1}:</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>Plan every scan on the images of the dose.</source>
        <translation>Planen Sie jede Aufnahme auf den Bildern der Dosis.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>Sites cannot be compared.</source>
        <translation>Die Standorte können nicht verglichen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>The case of {1} cannot be laid into the dose.</source>
        <translation>Der Fall von {1} kann nicht in die Dosis gelegt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>Write SITE=CASE, for example Paris=cases/one.</source>
        <translation>Schreiben Sie SITE=CASE, zum Beispiel Paris=cases/one.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>not found by {1}</source>
        <translation>nicht gefunden von {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>{1} cases were given.</source>
        <translation>{1} Fälle wurden angegeben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>{1} {2} {3}  {4}  spread {5}</source>
        <translation>{1} {2} {3}  {4}  Spannweite {5}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/structure_stacks.py</extracomment>
        <source>There is no target named {1}.</source>
        <translation>Es gibt kein Ziel namens {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>Choose a larger distance.</source>
        <translation>Wählen Sie einen größeren Abstand.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>Name a target that was imported.</source>
        <translation>Nennen Sie ein Ziel, das importiert wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>Name tracts of the case, and a distance of up to 100 mm.</source>
        <translation>Nennen Sie Bahnen des Falls und einen Abstand von höchstens 100 mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>No streamline comes within {1} mm of {2}.</source>
        <translation>Keine Streamline kommt näher als {1} mm an {2} heran.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>RESEARCH, dtiplan {1}: part of {2} within {3} mm of {4}, radius {5} mm. Not the whole tract. {6}</source>
        <translation>FORSCHUNG, dtiplan {1}: Teil von {2} innerhalb von {3} mm um {4}, Radius {5} mm. Nicht die ganze Bahn. {6}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>The case has no target {1}; it has {2}.</source>
        <translation>Der Fall hat kein Ziel {1}; er hat {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>The parts near the target cannot be made.</source>
        <translation>Die Teile nahe dem Ziel können nicht erstellt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>The tracts are {1}; {2} is not possible.</source>
        <translation>Die Bahnen sind {1}; {2} ist nicht möglich.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>dtiplan near</source>
        <translation>dtiplan near</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>Another dtiplan is working on it ({1}).</source>
        <translation>Ein anderes dtiplan arbeitet daran ({1}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>Free some space or choose another folder, then run it again.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner und führen Sie es dann erneut aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>Nothing was written: {1}.</source>
        <translation>Es wurde nichts geschrieben: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>The case cannot be changed.</source>
        <translation>Der Fall kann nicht geändert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>Wait until it is done, or close it.</source>
        <translation>Warten Sie, bis es fertig ist, oder schließen Sie es.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>a part of the path is a file, not a folder</source>
        <translation>ein Teil des Pfads ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>the disk can only be read</source>
        <translation>die Festplatte kann nur gelesen werden</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>your disk quota is used up</source>
        <translation>Ihr Plattenkontingent ist verbraucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>Part</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>Step of the work</source>
        <translation>Arbeitsschritt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>This step has no settings.</source>
        <translation>Dieser Schritt hat keine Einstellungen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>What it does</source>
        <translation>Was es bewirkt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>from {low}</source>
        <translation>ab {low}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>nothing is known to stand for {1}:{2}</source>
        <translation>nichts ist bekannt für {1}:{2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>see its home page</source>
        <translation>siehe Website</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>up to {high}</source>
        <translation>bis {high}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/language.py</extracomment>
        <source>The language '{1}' is not known.</source>
        <translation>Die Sprache „{1}“ ist nicht bekannt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/language.py</extracomment>
        <source>There are {1}.</source>
        <translation>Es gibt {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/new_case.py</extracomment>
        <source>Give the whole path.</source>
        <translation>Geben Sie den ganzen Pfad an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/new_case.py</extracomment>
        <source>The folder holds other files. Choose a new or an empty one.</source>
        <translation>Der Ordner enthält andere Dateien. Wählen Sie einen neuen oder leeren.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/new_case.py</extracomment>
        <source>The folder {1} cannot be written to.</source>
        <translation>In den Ordner {1} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/new_case.py</extracomment>
        <source>This is a file.</source>
        <translation>Das ist eine Datei.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>'{1}' (b {2} s/mm2, {3}) is another diffusion scan in this folder; the one with the most weighted volumes was analysed.</source>
        <translation>„{1}“ (b {2} s/mm2, {3}) ist eine weitere Diffusionsaufnahme in diesem Ordner; ausgewertet wurde die mit den meisten gewichteten Volumina.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>Among {1} series none has diffusion weighting.</source>
        <translation>Unter {1} Serien hat keine eine Diffusionswichtung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>Choose the folder that holds the diffusion series of the phantom.</source>
        <translation>Wählen Sie den Ordner mit der Diffusionsserie des Phantoms.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>Give its series UID to analyse it too.</source>
        <translation>Geben Sie ihre Serien-UID an, um sie auch auszuwerten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>Give one series UID to analyse a part alone.</source>
        <translation>Geben Sie eine Serien-UID an, um einen Teil allein auszuwerten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>Give one series UID to analyse another of them.</source>
        <translation>Geben Sie eine Serien-UID an, um eine andere davon auszuwerten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>No phantom scan can be measured.</source>
        <translation>Keine Phantomaufnahme kann gemessen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>Only 1 </source>
        <translation>Nur 1 </translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>Take a series UID from 'dtiplan inspect'.</source>
        <translation>Nehmen Sie eine Serien-UID aus „dtiplan inspect“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>The diffusion series here are {1}.</source>
        <translation>Die Diffusionsserien hier sind {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>The series {1} cannot be measured.</source>
        <translation>Die Serie {1} kann nicht gemessen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>{1} scans of one protocol and place were found; the first was analysed, all of them give the repeatability.</source>
        <translation>{1} Aufnahmen eines Protokolls und Ortes wurden gefunden; die erste wurde ausgewertet, alle zusammen geben die Wiederholbarkeit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>{1} series were put together as one scan of {2} volumes: {3}.</source>
        <translation>{1} Serien wurden zu einer Aufnahme mit {2} Volumina zusammengefügt: {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>, bias {1} %</source>
        <translation>, Abweichung {1} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>Give a rigid 4 x 4 matrix as JSON, four lists of four numbers.</source>
        <translation>Geben Sie eine starre 4 x 4-Matrix als JSON an, vier Listen mit vier Zahlen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>Give the phantom's certificate (CSV).</source>
        <translation>Geben Sie das Zertifikat des Phantoms an (CSV).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>Give the temperature of the phantom during the scan.</source>
        <translation>Geben Sie die Temperatur des Phantoms während der Aufnahme an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>No temperature was given; {1} C was assumed, as the description of '{2}' has it. One kelvin changes ADC by 2 to 4 %.</source>
        <translation>Keine Temperatur wurde angegeben; {1} C wurde angenommen, wie in der Beschreibung von „{2}“. Ein Kelvin ändert den ADC um 2 bis 4 %.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>The placement in {1} cannot be used.</source>
        <translation>Die Platzierung in {1} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>The sources cannot be analysed.</source>
        <translation>Die Quellen können nicht ausgewertet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>The truth is not that of this very phantom: {1}</source>
        <translation>Die Wahrheit ist nicht die genau dieses Phantoms: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>no truth</source>
        <translation>keine Wahrheit</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>set by hand</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>thermometer: {1}</source>
        <translation>Thermometer: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>true {1}</source>
        <translation>wahr {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>{1} at {2} C ({3}), '{4}': placed ({5}, quality {6}), {7}</source>
        <translation>{1} bei {2} C ({3}), „{4}“: platziert ({5}, Güte {6}), {7}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>, not admitted: {1}</source>
        <translation>, nicht zugelassen: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>Analyse them again.</source>
        <translation>Werten Sie sie erneut aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>Give files written by 'dtiplan phantom analyse --json FILE'.</source>
        <translation>Geben Sie Dateien an, die „dtiplan phantom analyse --json FILE“ schrieb.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>It is not the document of an analysed phantom ({1}: {2}).</source>
        <translation>Es ist nicht das Dokument eines ausgewerteten Phantoms ({1}: {2}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>Name the scanner of each scan, or of none.</source>
        <translation>Nennen Sie den Scanner jeder Aufnahme oder keiner.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>Phantom {1} {2}</source>
        <translation>Phantom {1} {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>The scans cannot be compared yet.</source>
        <translation>Die Aufnahmen können noch nicht verglichen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>between sessions</source>
        <translation>zwischen Sitzungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>nMSPE {1} on another session</source>
        <translation>nMSPE {1} an einer anderen Sitzung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>within a session</source>
        <translation>innerhalb einer Sitzung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>{1} ({2} to {3})</source>
        <translation>{1} ({2} bis {3})</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>{1} cannot be compared.</source>
        <translation>{1} kann nicht verglichen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>{1} names of scanners were given for {2} scans.</source>
        <translation>{1} Namen von Scannern wurden für {2} Aufnahmen angegeben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>{1} of {2} scans are not analysed, or their images, phantom, temperature or placement changed since: {3}.</source>
        <translation>{1} von {2} Aufnahmen sind nicht ausgewertet, oder ihre Bilder, Phantom, Temperatur oder Platzierung änderten sich seither: {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>{1}, compared at {2} C</source>
        <translation>{1}, verglichen bei {2} C</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>{1}: bias {2}, limits of agreement {3} to {4} %</source>
        <translation>{1}: Abweichung {2}, Übereinstimmungsgrenzen {3} bis {4} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source> not admitted: {1}</source>
        <translation> nicht zugelassen: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>12 directions, raw filter 2.2 mm</source>
        <translation>12 Richtungen, Rohdatenfilter 2,2 mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>12 directions, raw filter 2.7 mm</source>
        <translation>12 Richtungen, Rohdatenfilter 2,7 mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>30 directions</source>
        <translation>30 Richtungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>6 directions, raw filter 2.7 mm</source>
        <translation>6 Richtungen, Rohdatenfilter 2,7 mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>Other 3 T</source>
        <translation>Anderer 3 T</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>Reference 1.5 T</source>
        <translation>Referenz 1,5 T</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>as simulated</source>
        <translation>wie simuliert</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>b 700, raw filter 2.7 mm</source>
        <translation>b 700, Rohdatenfilter 2,7 mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>noise floor (reference, session 1 against 2): {1}</source>
        <translation>Rauschboden (Referenz, Sitzung 1 gegen 2): {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>slices 2 mm, raw filter 2.7 mm</source>
        <translation>Schichten 2 mm, Rohdatenfilter 2,7 mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>Filter for {1}</source>
        <translation>Filter für {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>Harmonisation by {1}</source>
        <translation>Harmonisierung mit {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>Harmonisation of {1}</source>
        <translation>Harmonisierung von {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>The protocols cannot be harmonised.</source>
        <translation>Die Protokolle können nicht harmonisiert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>The reference scanner '{1}' has no scan here; there are {2}.</source>
        <translation>Der Referenzscanner „{1}“ hat hier keine Aufnahme; es gibt {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>filter {1} x {2} mm</source>
        <translation>Filter {1} x {2} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>it resolves no better than the reference ({1} x {2} mm against {3} x {4} mm): smoothing cannot sharpen it</source>
        <translation>er löst nicht besser auf als die Referenz ({1} x {2} mm gegen {3} x {4} mm): Glätten kann ihn nicht schärfen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>its images are not at hand, so they cannot be smoothed</source>
        <translation>seine Bilder sind nicht zur Hand und können daher nicht geglättet werden</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>no candidate can be scored: {1}</source>
        <translation>kein Kandidat kann bewertet werden: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>the phantom has no two compartments like tissue; name two of its compartments</source>
        <translation>das Phantom hat keine zwei gewebeähnlichen Kompartimente; nennen Sie zwei seiner Kompartimente</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>the reference cannot be scored: {1}</source>
        <translation>die Referenz kann nicht bewertet werden: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>the resolution of both scanners must be measured first</source>
        <translation>zuerst muss die Auflösung beider Scanner gemessen werden</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>there is none</source>
        <translation>es gibt keine</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>'{1}' is not a known format.</source>
        <translation>„{1}“ ist kein bekanntes Format.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>Choose one of {1}.</source>
        <translation>Wählen Sie eines von {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>DWI 3 axes</source>
        <translation>DWI 3 Achsen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>DWI trace</source>
        <translation>DWI Trace</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>Files of {1} hold their gradients in private tags that are not written here.</source>
        <translation>Dateien von {1} halten ihre Gradienten in privaten Attributen, die hier nicht geschrieben werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>Leave the vendor and say so in the model (model Sola), or choose NIfTI.</source>
        <translation>Lassen Sie den Hersteller weg und nennen Sie ihn im Modell (model Sola), oder wählen Sie NIfTI.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>Name a new folder.</source>
        <translation>Nennen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>RAS mm; matrices map column vectors; the isocentre is the origin</source>
        <translation>RAS mm; Matrizen wirken auf Spaltenvektoren; das Isozentrum ist der Ursprung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>The digital object {1} cannot be written.</source>
        <translation>Das digitale Objekt {1} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>The digital object {1} could not be written.</source>
        <translation>Das digitale Objekt {1} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>writing the series</source>
        <translation>die Serie wird geschrieben</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>writing the truth</source>
        <translation>die Wahrheit wird geschrieben</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>{1} is there already and not an empty folder.</source>
        <translation>{1} ist schon da und kein leerer Ordner.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/patient_trials.py</extracomment>
        <source>digital patients (processing/simulate/variation.py), numbers {1} to {2}</source>
        <translation>digitale Patienten (processing/simulate/variation.py), Nummern {1} bis {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/patient_trials.py</extracomment>
        <source>| model | tract | found | Dice | held | mean distance mm | HD95 mm | spread mm |</source>
        <translation>| Modell | Bahn | gefunden | Dice | enthalten | mittlerer Abstand mm | HD95 mm | Streuung mm |</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/patient_trials.py</extracomment>
        <source>| model | tract | n | 50 % | 80 % | 95 % | worst of 95 % |</source>
        <translation>| Modell | Bahn | n | 50 % | 80 % | 95 % | schlechteste von 95 % |</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/patient_trials.py</extracomment>
        <source>| {1} | {2} | {3} of {4} | {5} |</source>
        <translation>| {1} | {2} | {3} von {4} | {5} |</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/placing/placement_volume.py</extracomment>
        <source>It came in a packed study, without its images.</source>
        <translation>Sie kam in einer gepackten Studie ohne ihre Bilder.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/placing/placement_volume.py</extracomment>
        <source>Look at its placement where the images are.</source>
        <translation>Sehen Sie ihre Platzierung dort an, wo die Bilder sind.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/placing/placement_volume.py</extracomment>
        <source>The pictures of the scan cannot be kept.</source>
        <translation>Die Bilder der Aufnahme können nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/placing/placement_volume.py</extracomment>
        <source>There are no pictures of this scan.</source>
        <translation>Es gibt keine Bilder dieser Aufnahme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report.py</extracomment>
        <source>Comparison of scanners on a phantom</source>
        <translation>Vergleich von Scannern an einem Phantom</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report.py</extracomment>
        <source>Phantom comparison</source>
        <translation>Phantomvergleich</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report.py</extracomment>
        <source>date of the scans not recorded</source>
        <translation>Datum der Aufnahmen nicht verzeichnet</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>All metrics</source>
        <translation>Alle Kenngrößen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>What was not measured, and why:</source>
        <translation>Was nicht gemessen wurde, und warum:</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>Where the tolerances come from:</source>
        <translation>Woher die Toleranzen stammen:</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>all scans</source>
        <translation>alle Aufnahmen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>for example</source>
        <translation>zum Beispiel</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>{metric} and {n} more</source>
        <translation>{metric} und {n} weitere</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_protocol.py</extracomment>
        <source>EPI rule</source>
        <translation>EPI-Regel</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_protocol.py</extracomment>
        <source>Protocol uniformity</source>
        <translation>Einheitlichkeit der Protokolle</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_protocol.py</extracomment>
        <source>agreeing</source>
        <translation>übereinstimmend</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_protocol.py</extracomment>
        <source>compliance</source>
        <translation>Erfüllung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_protocol.py</extracomment>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_protocol.py</extracomment>
        <source>{title}: {remark}. Equal distortion at two field strengths needs a bandwidth per pixel in phase direction that grows with the field.</source>
        <translation>{title}: {remark}. Gleiche Verzeichnung bei zwei Feldstärken braucht eine Bandbreite je Pixel in Phasenrichtung, die mit dem Feld wächst.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_protocol.py</extracomment>
        <source>≠ deviates, ≈ within tolerance, ? cannot be compared.</source>
        <translation>≠ weicht ab, ≈ innerhalb der Toleranz, ? nicht vergleichbar.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>CNR = (m1 - m2) / {1}</source>
        <translation>CNR = (m1 - m2) / {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>Chosen: {name}</source>
        <translation>Gewählt: {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>Not to be told apart: {names}</source>
        <translation>Nicht zu unterscheiden: {names}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>RMS deviation</source>
        <translation>RMS-Abweichung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>Reference: {name}</source>
        <translation>Referenz: {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>Stability over time</source>
        <translation>Stabilität über die Zeit</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>admitted</source>
        <translation>zugelassen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>arm</source>
        <translation>Arm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>first</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>metric</source>
        <translation>Kenngröße</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Against the truth</source>
        <translation>Gegen die Wahrheit</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>All values were carried to {t} C.</source>
        <translation>Alle Werte wurden auf {t} C übertragen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Beyond limits</source>
        <translation>Außerhalb der Grenzen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Bias</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Compartment</source>
        <translation>Kompartiment</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Concordance (Lin)</source>
        <translation>Konkordanz (Lin)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Intraclass correlation, agreement</source>
        <translation>Intraklassenkorrelation, Übereinstimmung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Lower limit of agreement</source>
        <translation>Untere Übereinstimmungsgrenze</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>No metric that could be measured is beyond its limit.</source>
        <translation>Keine messbare Kenngröße liegt jenseits ihrer Grenze.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Nothing was refused.</source>
        <translation>Nichts wurde abgelehnt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Repeatability and reproducibility</source>
        <translation>Wiederholbarkeit und Reproduzierbarkeit</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Scanner against scanner</source>
        <translation>Scanner gegen Scanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Slope, errors in both (Deming)</source>
        <translation>Steigung, Fehler in beiden (Deming)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>There is one scanner only.</source>
        <translation>Es gibt nur einen Scanner.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Upper limit of agreement</source>
        <translation>Obere Übereinstimmungsgrenze</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>What these data cannot say</source>
        <translation>Was diese Daten nicht sagen können</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Where the regions lie</source>
        <translation>Wo die Regionen liegen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Within limits</source>
        <translation>Innerhalb der Grenzen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>all scanners</source>
        <translation>alle Scanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>bias (95 % interval)</source>
        <translation>Abweichung (95-%-Intervall)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>carried</source>
        <translation>übertragen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>coefficient (95 % interval)</source>
        <translation>Koeffizient (95-%-Intervall)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>mean bias (95 % interval)</source>
        <translation>mittlere Abweichung (95-%-Intervall)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>reproducibility coefficient</source>
        <translation>Reproduzierbarkeitskoeffizient</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>slope</source>
        <translation>Steigung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>why it is not said</source>
        <translation>warum es nicht gesagt wird</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>{n} metrics of {m} scans are beyond their limits.</source>
        <translation>{n} Kenngrößen von {m} Aufnahmen liegen jenseits ihrer Grenzen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/scan_plots.py</extracomment>
        <source>The plots cannot be drawn into {1}.</source>
        <translation>Die Diagramme können nicht in {1} gezeichnet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/slice_pictures.py</extracomment>
        <source>{1}: {2}, quality {3}</source>
        <translation>{1}: {2}, Güte {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source> of the phantom '{1}'</source>
        <translation> des Phantoms „{1}“</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>'{1}' on '{2}' is not an event with its day.</source>
        <translation>„{1}“ am „{2}“ ist kein Ereignis mit seinem Tag.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>Analyse the original images, whose headers hold the date.</source>
        <translation>Werten Sie die Originalbilder aus, deren Kopfdaten das Datum enthalten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>Analyses of several phantoms are filed: {1}.</source>
        <translation>Auswertungen mehrerer Phantome sind abgelegt: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>File analyses first: dtiplan phantom file FILE.json.</source>
        <translation>Legen Sie zuerst Auswertungen ab: dtiplan phantom file FILE.json.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>Give one of {1}, and the day as 2026-01-31.</source>
        <translation>Geben Sie eines von {1} an, und den Tag als 2026-01-31.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>Give the whole name of one of them.</source>
        <translation>Geben Sie den ganzen Namen eines davon an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>It knows {1}.</source>
        <translation>Sie kennt {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>Name the phantom.</source>
        <translation>Nennen Sie das Phantom.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>No analysis{1} is filed in the database.</source>
        <translation>Keine Auswertung{1} ist in der Datenbank abgelegt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>The charts cannot be drawn.</source>
        <translation>Die Karten können nicht gezeichnet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>The date of the scan is not recorded ('{1}').</source>
        <translation>Das Datum der Aufnahme ist nicht verzeichnet („{1}“).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>The event cannot be written down.</source>
        <translation>Das Ereignis kann nicht eingetragen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>There is no one scanner '{1}' in the database.</source>
        <translation>In der Datenbank gibt es nicht genau einen Scanner „{1}“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>There is nothing to chart.</source>
        <translation>Es gibt nichts zu zeichnen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>from the start</source>
        <translation>von Beginn an</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>since {1}</source>
        <translation>seit {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>{1} cannot be filed.</source>
        <translation>{1} kann nicht abgelegt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>{1} to {2} {3}</source>
        <translation>{1} bis {2} {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/kept_analyses.py</extracomment>
        <source>An analysis of the study cannot be read.</source>
        <translation>Eine Auswertung der Studie kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/kept_analyses.py</extracomment>
        <source>Have the scan analysed again.</source>
        <translation>Lassen Sie die Aufnahme erneut auswerten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/kept_analyses.py</extracomment>
        <source>The certificate cannot be kept.</source>
        <translation>Das Zertifikat kann nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/kept_analyses.py</extracomment>
        <source>{1} is damaged: {2}.</source>
        <translation>{1} ist beschädigt: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>It does not hold:</source>
        <translation>Sie enthält nicht:</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>It holds:</source>
        <translation>Sie enthält:</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>Take it out of the certificate or the names of scanners, and pack again.</source>
        <translation>Nehmen Sie es aus dem Zertifikat oder den Namen der Scanner heraus, und packen Sie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>The study was not packed.</source>
        <translation>Die Studie wurde nicht gepackt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>UIDs (replaced)</source>
        <translation>UIDs (ersetzt)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>acquisition attributes of {1} scans</source>
        <translation>Aufnahmeattribute von {1} Aufnahmen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>dates, as they are</source>
        <translation>Daten, unverändert</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>dates, cut to the month</source>
        <translation>Daten, auf den Monat gekürzt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>dates, shifted by the same number of weeks</source>
        <translation>Daten, um dieselbe Zahl von Wochen verschoben</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>descriptions of series</source>
        <translation>Beschreibungen der Serien</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>maker, model, field strength and software of each scanner</source>
        <translation>Hersteller, Modell, Feldstärke und Software jedes Scanners</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>names of operators and authors, remarks</source>
        <translation>Namen von Bedienern und Verfassern, Bemerkungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>results of {1} analysed scans: ADC and FA of each region, metrics, findings</source>
        <translation>Ergebnisse von {1} ausgewerteten Aufnahmen: ADC und FA jeder Region, Kenngrößen, Befunde</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>serial numbers of scanners (replaced)</source>
        <translation>Seriennummern der Scanner (ersetzt)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>series {1}</source>
        <translation>Serie {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>station names, folders and file names</source>
        <translation>Stationsnamen, Ordner und Dateinamen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>temperatures, placements and the settings of the study</source>
        <translation>Temperaturen, Platzierungen und Einstellungen der Studie</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>texts of private DICOM attributes, table position, coil elements</source>
        <translation>Texte privater DICOM-Attribute, Tischposition, Spulenelemente</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>the address of the quality-assurance database</source>
        <translation>die Adresse der Datenbank der Qualitätssicherung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>the certificate of the phantom with its serial number</source>
        <translation>das Zertifikat des Phantoms mit seiner Seriennummer</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>the names given to scanners: {1}</source>
        <translation>die Namen der Scanner: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>{1} still holds something that identifies a person, scanner, place or day: '{2}'.</source>
        <translation>{1} enthält noch etwas, das Person, Scanner, Ort oder Tag verrät: „{2}“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/recognition.py</extracomment>
        <source>Choose the folder with the diffusion images of the phantom.</source>
        <translation>Wählen Sie den Ordner mit den Diffusionsbildern des Phantoms.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/recognition.py</extracomment>
        <source>No diffusion series lies in {1} ({2} other series).</source>
        <translation>In {1} liegt keine Diffusionsserie ({2} andere Serien).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>Add the scans of each scanner.</source>
        <translation>Fügen Sie die Aufnahmen jedes Scanners hinzu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>Choose the folder of a study.</source>
        <translation>Wählen Sie den Ordner einer Studie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>Copy the newest whole file of its folder 'revisions' over it.</source>
        <translation>Kopieren Sie die neueste ganze Datei ihres Ordners „revisions“ darüber.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>Have it analysed where the images are, and packed again.</source>
        <translation>Lassen Sie sie dort auswerten, wo die Bilder sind, und erneut packen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>It was changed elsewhere: revision {1} lies on the disk, revision {2} was opened.</source>
        <translation>Sie wurde anderswo geändert: Revision {1} liegt auf dem Datenträger, Revision {2} war geöffnet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>It was written by a newer dtiplan (schema {1}; this one reads {2}).</source>
        <translation>Sie wurde von einem neueren dtiplan geschrieben (Schema {1}; dieses liest {2}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>Name a new folder, or open the study that lies there.</source>
        <translation>Nennen Sie einen neuen Ordner, oder öffnen Sie die Studie, die dort liegt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>No scan was added yet.</source>
        <translation>Es wurde noch keine Aufnahme hinzugefügt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>Open the study again.</source>
        <translation>Öffnen Sie die Studie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>The analysis cannot be kept.</source>
        <translation>Die Auswertung kann nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>The scan {1} of {2} cannot be analysed.</source>
        <translation>Die Aufnahme {1} von {2} kann nicht ausgewertet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>The scans cannot be analysed.</source>
        <translation>Die Aufnahmen können nicht ausgewertet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>The study cannot be begun.</source>
        <translation>Die Studie kann nicht begonnen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>The study cannot be kept.</source>
        <translation>Die Studie kann nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>The study cannot be opened.</source>
        <translation>Die Studie kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>There is no study.</source>
        <translation>Es gibt keine Studie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>Update dtiplan.</source>
        <translation>Aktualisieren Sie dtiplan.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>{1} holds no {2}.</source>
        <translation>{1} enthält keine {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study_orders.py</extracomment>
        <source>no phantom chosen</source>
        <translation>kein Phantom gewählt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study_orders.py</extracomment>
        <source>{1} of {2} agree</source>
        <translation>{1} von {2} stimmen überein</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study_orders.py</extracomment>
        <source>{1}: {2}, {3} could not be judged</source>
        <translation>{1}: {2}, {3} konnten nicht beurteilt werden</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study_orders.py</extracomment>
        <source>{1}: {2}, {3} scans</source>
        <translation>{1}: {2}, {3} Aufnahmen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>A newer dtiplan packed it (schema {1}; this one reads {2}).</source>
        <translation>Ein neueres dtiplan hat sie gepackt (Schema {1}; dieses liest {2}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>Choose a file made by 'dtiplan phantom pack'.</source>
        <translation>Wählen Sie eine Datei, die „dtiplan phantom pack“ schrieb.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>Have it sent again.</source>
        <translation>Lassen Sie sie erneut senden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>It is damaged, or was changed on the way: {1}.</source>
        <translation>Sie ist beschädigt oder wurde unterwegs geändert: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>It is not a study packed by dtiplan.</source>
        <translation>Es ist keine von dtiplan gepackte Studie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>it holds a file of the name '{1}'</source>
        <translation>sie enthält eine Datei des Namens „{1}“</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>it holds other files than its list names</source>
        <translation>sie enthält andere Dateien, als ihre Liste nennt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>its SHA-256 is not the one that was told</source>
        <translation>ihre SHA-256 ist nicht die mitgeteilte</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>its list of files cannot be read</source>
        <translation>ihre Liste der Dateien kann nicht gelesen werden</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>its list of files was changed</source>
        <translation>ihre Liste der Dateien wurde geändert</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>there is no study in it</source>
        <translation>sie enthält keine Studie</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>{1} cannot be opened there.</source>
        <translation>{1} kann dort nicht geöffnet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>{1} cannot be opened.</source>
        <translation>{1} kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>{1} is larger than any part of a study</source>
        <translation>{1} ist größer als jeder Teil einer Studie</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>{1} is not what was packed</source>
        <translation>{1} ist nicht, was gepackt wurde</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>'{1}' comes first.</source>
        <translation>„{1}“ kommt zuerst.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>'{1}' has changed or is not done.</source>
        <translation>„{1}“ hat sich geändert oder ist nicht ausgeführt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>A person has to look at the registration and accept it.</source>
        <translation>Eine Person muss die Registrierung ansehen und akzeptieren.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>It ran with other settings.</source>
        <translation>Er lief mit anderen Einstellungen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>No person has accepted the registration.</source>
        <translation>Niemand hat die Registrierung akzeptiert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>The case was planned without a person's look at the registration.</source>
        <translation>Der Fall wurde geplant, ohne dass jemand die Registrierung angesehen hat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>The file is no longer where it was written.</source>
        <translation>Die Datei ist nicht mehr dort, wo sie geschrieben wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>The gradient table was judged {1}: confirm it as it is, or correct it, by name.</source>
        <translation>Die Gradiententabelle wurde als {1} beurteilt: Bestätigen Sie sie so oder korrigieren Sie sie, mit Namen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>The registration has changed since it was accepted.</source>
        <translation>Die Registrierung hat sich geändert, seit sie akzeptiert wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>This version of the program does this step differently.</source>
        <translation>Diese Programmversion führt diesen Schritt anders aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>What it was made from has changed.</source>
        <translation>Woraus es entstand, hat sich geändert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/plan.py</extracomment>
        <source>Name the folder with the scanner's images.</source>
        <translation>Nennen Sie den Ordner mit den Bildern des Scanners.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/plan.py</extracomment>
        <source>No source was named and the case is new.</source>
        <translation>Es wurde keine Quelle genannt, und der Fall ist neu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/plan.py</extracomment>
        <source>There is nothing to plan.</source>
        <translation>Es gibt nichts zu planen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/profile_measuring.py</extracomment>
        <source>No tract with streamlines was found in this case.</source>
        <translation>In diesem Fall wurde keine Bahn mit Streamlines gefunden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/profile_measuring.py</extracomment>
        <source>Run find-tracts first.</source>
        <translation>Führen Sie zuerst find-tracts aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/profile_measuring.py</extracomment>
        <source>The profiles cannot be exported.</source>
        <translation>Die Profile können nicht exportiert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>'{1}' is no brushed lesion</source>
        <translation>„{1}“ ist keine gemalte Läsion</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>'{1}' is no brushed lesion: it holds no voxels</source>
        <translation>„{1}“ ist keine gemalte Läsion: Sie enthält keine Voxel</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>Export the mask as a volume of its own.</source>
        <translation>Exportieren Sie die Maske als eigenes Volumen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>It covers {1} % of the brain mask; above 0 and at most {2} % can be left out.</source>
        <translation>Sie bedeckt {1} % der Gehirnmaske; ausnehmen lassen sich mehr als 0 und höchstens {2} %.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>It has {1} values in each voxel, a mask has one.</source>
        <translation>Sie hat {1} Werte in jedem Voxel, eine Maske hat einen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>Look whether the mask belongs to this diffusion series, and brush the lesion anew.</source>
        <translation>Sehen Sie nach, ob die Maske zu dieser Diffusionsserie gehört, und malen Sie die Läsion neu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>The lesion cannot be left out of the fit to the template.</source>
        <translation>Die Läsion kann nicht von der Anpassung an die Vorlage ausgenommen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>{1} cannot be used as a lesion mask.</source>
        <translation>{1} kann nicht als Läsionsmaske verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_regions.py</extracomment>
        <source>'{1}': a size is above 0 and at most {2} mm</source>
        <translation>„{1}“: Eine Größe ist über 0 und höchstens {2} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_regions.py</extracomment>
        <source>no voxels, or too many</source>
        <translation>keine Voxel oder zu viele</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_regions.py</extracomment>
        <source>the bits do not fit the size</source>
        <translation>die Bits passen nicht zur Größe</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>'{1}' is no name of a tract: at most 16 letters, digits, _ and -, the first a letter</source>
        <translation>„{1}“ ist kein Name einer Bahn: höchstens 16 Buchstaben, Ziffern, _ und -, zuerst ein Buchstabe</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>'{1}' of the tract {2}: {3}</source>
        <translation>„{1}“ der Bahn {2}: {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>Drawn by hand in this patient</source>
        <translation>In diesem Patienten von Hand gezeichnet</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>Tract of one's own</source>
        <translation>Eigene Bahn</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>known are side, colour, model, {1}</source>
        <translation>bekannt sind side, colour, model, {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>shortest_mm={1} is not below longest_mm={2}</source>
        <translation>shortest_mm={1} ist nicht kleiner als longest_mm={2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>the colour {1} of the tract {2} is not from 0 to 255</source>
        <translation>die Farbe {1} der Bahn {2} liegt nicht zwischen 0 und 255</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>the model '{1}' is neither tensor nor csd</source>
        <translation>das Modell „{1}“ ist weder tensor noch csd</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>the tract {1} has no seed region: add 'seed ball X Y Z RADIUS'</source>
        <translation>die Bahn {1} hat keinen Startbereich: Fügen Sie „seed ball X Y Z RADIUS“ hinzu</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>the tract {1}: {2}</source>
        <translation>die Bahn {1}: {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>{1} of {2} streamlines from {3} seeds meet the regions, {4} are needed</source>
        <translation>{1} von {2} Streamlines aus {3} Startpunkten treffen die Regionen, {4} werden gebraucht</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>{1} side={2} {3} colour={4}</source>
        <translation>{1} side={2} {3} colour={4}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>{1}={2} is not from {3} to {4}</source>
        <translation>{1}={2} liegt nicht zwischen {3} und {4}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/saved_tracts.py</extracomment>
        <source>The tract definition could not be saved.</source>
        <translation>Die Bahndefinition konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/saved_tracts.py</extracomment>
        <source>Validated on: {1}</source>
        <translation>Validiert an: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/saved_tracts.py</extracomment>
        <source>nothing: drawn by hand in one patient</source>
        <translation>nichts: von Hand in einem Patienten gezeichnet</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/tract_edits.py</extracomment>
        <source>keep all</source>
        <translation>alle behalten</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/tract_edits.py</extracomment>
        <source>no streamlines, or too many</source>
        <translation>keine Streamlines oder zu viele</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/tract_edits.py</extracomment>
        <source>remove lines</source>
        <translation>Linien entfernen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/tract_edits.py</extracomment>
        <source>remove near</source>
        <translation>in der Nähe entfernen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/tract_edits.py</extracomment>
        <source>restore lines</source>
        <translation>Linien zurückholen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/tract_edits.py</extracomment>
        <source>the bits do not fit the number of streamlines</source>
        <translation>die Bits passen nicht zur Zahl der Streamlines</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/registry.py</extracomment>
        <source>Choose one of them; 'dtiplan steps' explains each.</source>
        <translation>Wählen Sie einen davon; „dtiplan steps“ erklärt jeden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/registry.py</extracomment>
        <source>The steps are {1}.</source>
        <translation>Die Schritte sind {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/registry.py</extracomment>
        <source>There is no step '{1}'.</source>
        <translation>Den Schritt „{1}“ gibt es nicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>BLOCKED – nothing here may be used for planning</source>
        <translation>GESPERRT – nichts hiervon darf zur Planung verwendet werden</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Case {name}</source>
        <translation>Fall {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Checked were: the patient, left and right, the registration, and each structure on the planning images.</source>
        <translation>Geprüft wurden: der Patient, links und rechts, die Registrierung und jede Struktur auf den Planungsbildern.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Gradient table</source>
        <translation>Gradiententabelle</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>NOT FINISHED – no RTSTRUCT has been written</source>
        <translation>NICHT FERTIG – es wurde kein RTSTRUCT geschrieben</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>No check noticed an error or gave a warning.</source>
        <translation>Keine Prüfung meldete einen Fehler oder eine Warnung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>No step was run yet.</source>
        <translation>Noch kein Schritt wurde ausgeführt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>No tract was found. Do not take the absence of a tract for safety.</source>
        <translation>Es wurde keine Bahn gefunden. Das Fehlen einer Bahn bedeutet keine Sicherheit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Released file</source>
        <translation>Freigegebene Datei</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>State of {date}, revision {n}</source>
        <translation>Stand {date}, Revision {n}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>The RTSTRUCT is out of date: something before it changed since it was written.</source>
        <translation>Das RTSTRUCT ist veraltet: Etwas davor hat sich geändert, seit es geschrieben wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>The RTSTRUCT that was verified is no longer in its place.</source>
        <translation>Das geprüfte RTSTRUCT ist nicht mehr an seinem Platz.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>The RTSTRUCT was changed after it was verified (SHA-256 differs).</source>
        <translation>Das RTSTRUCT wurde nach der Prüfung verändert (SHA-256 weicht ab).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>The last step that was done: '{step}'.</source>
        <translation>Der letzte ausgeführte Schritt: „{step}“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Tractography report</source>
        <translation>Traktographie-Bericht</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Tracts from diffusion MRI for radiosurgery planning, dtiplan {version}</source>
        <translation>Bahnen aus der Diffusions-MRT für die Radiochirurgieplanung, dtiplan {version}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>VERIFIED – the written file holds what was meant</source>
        <translation>GEPRÜFT – die geschriebene Datei enthält, was gemeint war</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Volume (cm³)</source>
        <translation>Volumen (cm³)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>{n} further notes for the record stand in the sections they belong to.</source>
        <translation>{n} weitere Hinweise für die Akten stehen in den Abschnitten, zu denen sie gehören.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>{n} structures were written to {file}, read back from it and found where they were meant to be. A qualified user must still review and approve each of them in the treatment planning system.</source>
        <translation>{n} Strukturen wurden in {file} geschrieben, daraus zurückgelesen und dort gefunden, wo sie sein sollten. Eine qualifizierte Person muss jede davon noch im Bestrahlungsplanungssystem prüfen und freigeben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>Margin, 95 % (mm)</source>
        <translation>Saum, 95 % (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>Margin, median (mm)</source>
        <translation>Saum, Median (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>The region of a level holds that part of the true tract, on average over patients; the margin is the distance of its surface from that of the tract as found.</source>
        <translation>Die Region eines Niveaus enthält im Mittel über Patienten diesen Teil der wahren Bahn; der Saum ist der Abstand ihrer Oberfläche von der der gefundenen Bahn.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>The uncertainty of the tracts was not estimated: their edges have no margin.</source>
        <translation>Die Unsicherheit der Bahnen wurde nicht geschätzt: Ihre Ränder haben keinen Saum.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>calibrated</source>
        <translation>kalibriert</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>not calibrated</source>
        <translation>nicht kalibriert</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>other tracts</source>
        <translation>andere Bahnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_file.py</extracomment>
        <source>laying out the report</source>
        <translation>Bericht wird gesetzt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_file.py</extracomment>
        <source>{1} is a file, not a folder.</source>
        <translation>{1} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>Fibre orientations</source>
        <translation>Faserorientierungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>Fit</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>For comparison</source>
        <translation>Zum Vergleich</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>Of the tract</source>
        <translation>Der Bahn selbst</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>Single bundle</source>
        <translation>Einzelnes Bündel</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>spherical deconvolution</source>
        <translation>sphärische Dekonvolution</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>{along} along, {across} across ×10⁻³ mm²/s, of {n} voxels</source>
        <translation>{along} längs, {across} quer ×10⁻³ mm²/s, aus {n} Voxeln</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_profiles.py</extracomment>
        <source>Length (mm)</source>
        <translation>Länge (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_profiles.py</extracomment>
        <source>Shift (mm)</source>
        <translation>Verschiebung (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_profiles.py</extracomment>
        <source>There is no tract with streamlines to measure along.</source>
        <translation>Es gibt keine Bahn mit Streamlines, entlang derer gemessen werden kann.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_profiles.py</extracomment>
        <source>Weighted means over the streamlines at 100 places along each tract; the band is their standard deviation. Streamlines far from the core count less. The shift is how far tissue may lie from its true place because of the distortion of echo-planar images.</source>
        <translation>Gewichtete Mittel über die Streamlines an 100 Stellen entlang jeder Bahn; das Band ist ihre Standardabweichung. Streamlines fern vom Kern zählen weniger. Die Verschiebung sagt, wie weit Gewebe wegen der Verzeichnung echoplanarer Bilder von seinem wahren Ort entfernt liegen kann.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_profiles.py</extracomment>
        <source>{mean}, at most {most}</source>
        <translation>{mean}, höchstens {most}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Case UID</source>
        <translation>UID des Falls</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Case made</source>
        <translation>Fall angelegt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>For a folder of many files: the SHA-256 of the lines 'hash, two spaces, name', sorted by name. The hash of each file stands in case.json.</source>
        <translation>Bei einem Ordner mit vielen Dateien: die SHA-256 der Zeilen „Prüfsumme, zwei Leerzeichen, Name“, nach Namen sortiert. Die Prüfsumme jeder Datei steht in case.json.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Record</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Results in the case</source>
        <translation>Ergebnisse im Fall</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>This step has not been run.</source>
        <translation>Dieser Schritt wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Version {version}, run {run}, {date}, {seconds} s</source>
        <translation>Version {version}, Lauf {run}, {date}, {seconds} s</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>What follows is enough to make every result again. A star marks a setting that is not the default.</source>
        <translation>Das Folgende genügt, um jedes Ergebnis neu zu erzeugen. Ein Stern kennzeichnet eine Einstellung, die nicht die Vorgabe ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>{n} files</source>
        <translation>{n} Dateien</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_scanner.py</extracomment>
        <source>not recorded in this case</source>
        <translation>in diesem Fall nicht festgehalten</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_scanner.py</extracomment>
        <source>serial number {number}</source>
        <translation>Seriennummer {number}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_scanner.py</extracomment>
        <source>software {version}</source>
        <translation>Software {version}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_scanner.py</extracomment>
        <source>station {name}</source>
        <translation>Station {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>, at most {mm} and {deg}</source>
        <translation>, höchstens {mm} und {deg}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>All 24 distinct ways to swap and flip the axes of the b-vectors were tried on the data's own fibres; the number after the axes is the coherence of neighbouring fibres.</source>
        <translation>Alle 24 verschiedenen Arten, die Achsen der b-Vektoren zu vertauschen und zu spiegeln, wurden an den Fasern der Daten selbst erprobt; die Zahl nach den Achsen ist die Kohärenz benachbarter Fasern.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Along the tracts</source>
        <translation>Entlang der Bahnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Anisotropic voxels seen</source>
        <translation>Betrachtete anisotrope Voxel</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Centroid</source>
        <translation>Schwerpunkt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Contours</source>
        <translation>Konturen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Contrast to displaced poses</source>
        <translation>Kontrast zu verschobenen Lagen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Decision by a person</source>
        <translation>Entscheidung einer Person</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Denoising</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Diffusion series</source>
        <translation>Diffusionsserie</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Distance to the nearest rival</source>
        <translation>Abstand zum nächsten Rivalen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>FA, median in the mask</source>
        <translation>FA, Median in der Maske</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Gibbs ringing removed</source>
        <translation>Gibbs-Artefakte entfernt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Gradient orientation</source>
        <translation>Gradientenorientierung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>MD, median in the mask</source>
        <translation>MD, Median in der Maske</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Motion corrected</source>
        <translation>Bewegung korrigiert</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Mutual information</source>
        <translation>Transinformation</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>No person has looked at this registration and accepted it by name.</source>
        <translation>Niemand hat diese Registrierung angesehen und mit Namen akzeptiert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>No tract was found, and an empty structure is never made.</source>
        <translation>Es wurde keine Bahn gefunden, und eine leere Struktur wird nie erstellt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Noise (median)</source>
        <translation>Rauschen (Median)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Not accepted</source>
        <translation>Nicht akzeptiert</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Part of the template's brain that was imaged</source>
        <translation>Abgebildeter Teil des Gehirns der Vorlage</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Parts (read)</source>
        <translation>Teile (gelesen)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Planning from diffusion, RAS mm</source>
        <translation>Planung aus Diffusion, RAS mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Planning series</source>
        <translation>Planungsserie</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Preprocessing and fit</source>
        <translation>Vorverarbeitung und Anpassung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Put right by hand: shift (x, y, z) {shift} mm, turn (x, y, z) {turn}°.</source>
        <translation>Von Hand berichtigt: Verschiebung (x, y, z) {shift} mm, Drehung (x, y, z) {turn}°.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Read back from the written file and compared with the distance field that was meant. HD95: 95th percentile of the distance between both surfaces.</source>
        <translation>Aus der geschriebenen Datei zurückgelesen und mit dem gemeinten Abstandsfeld verglichen. HD95: 95. Perzentil des Abstands beider Oberflächen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Reason and doubts</source>
        <translation>Grund und Zweifel</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>SNR at b = 0</source>
        <translation>SNR bei b = 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Second best</source>
        <translation>Zweitbeste</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Shells (s/mm²)</source>
        <translation>Schalen (s/mm²)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Spread of two fits</source>
        <translation>Streuung zweier Anpassungen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Structures and verification</source>
        <translation>Strukturen und Prüfung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Template (MNI152), warped to the patient's FA</source>
        <translation>Vorlage (MNI152), auf die FA des Patienten verformt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>There and back misses by (95th percentile)</source>
        <translation>Hin und zurück verfehlt um (95. Perzentil)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Tracked</source>
        <translation>Verfolgt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Tracking allowed</source>
        <translation>Tracking erlaubt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Volume error</source>
        <translation>Volumenfehler</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Voxel size</source>
        <translation>Voxelgröße</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Voxels</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>by {who}, {date}</source>
        <translation>von {who}, {date}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>confirmed as it is by {who}</source>
        <translation>unverändert bestätigt von {who}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>corrected to {axes} by {who}</source>
        <translation>korrigiert zu {axes} von {who}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>no: tracking is blocked</source>
        <translation>nein: Tracking ist gesperrt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>none (NIfTI)</source>
        <translation>keines (NIfTI)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>none needed: the proof alone decides</source>
        <translation>keine nötig: Der Nachweis entscheidet allein</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>not decided by the data</source>
        <translation>von den Daten nicht entschieden</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>proved right</source>
        <translation>als richtig nachgewiesen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>sparse</source>
        <translation>spärlich</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>{1} × 10⁻³ mm²/s</source>
        <translation>{1} × 10⁻³ mm²/s</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>{before} before, {after} after (nats)</source>
        <translation>{before} vorher, {after} nachher (nat)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>{n} files, listed in the record</source>
        <translation>{n} Dateien, im Protokoll aufgeführt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>{n} standard errors</source>
        <translation>{n} Standardfehler</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>{n} volumes at b = {b}</source>
        <translation>{n} Volumina bei b = {b}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>{slices} slices, {volumes} whole volumes</source>
        <translation>{slices} Schichten, {volumes} ganze Volumina</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>'{step}' has not been run, or it ended without a result.</source>
        <translation>„{step}“ wurde nicht ausgeführt oder endete ohne Ergebnis.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>'{step}' has not been run: it needs the result of '{before}'.</source>
        <translation>„{step}“ wurde nicht ausgeführt: Es braucht das Ergebnis von „{before}“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>'{step}' ran before its input, or the program itself, changed.</source>
        <translation>„{step}“ lief, bevor sich seine Eingabe oder das Programm selbst änderte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>Run them again, then make a new report.</source>
        <translation>Führen Sie sie erneut aus und erstellen Sie dann einen neuen Bericht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>There is nothing to be drawn for this picture.</source>
        <translation>Für dieses Bild gibt es nichts zu zeichnen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>These steps ran before their input, or the program itself, changed: {steps}.</source>
        <translation>Diese Schritte liefen, bevor sich ihre Eingabe oder das Programm selbst änderte: {steps}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>no patient yet</source>
        <translation>noch kein Patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_targets.py</extracomment>
        <source>Distances to targets not measured</source>
        <translation>Abstände zu Zielen nicht gemessen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_targets.py</extracomment>
        <source>Shortest distances to the target's surface in the planning frame; each contour stands for the slab of its slice.</source>
        <translation>Kürzeste Abstände zur Oberfläche des Ziels im Bezugssystem der Planung; jede Kontur steht für die ganze Dicke ihrer Schicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_targets.py</extracomment>
        <source>Streamlines to target (mm)</source>
        <translation>Streamlines bis Ziel (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_targets.py</extracomment>
        <source>Structure to target (mm)</source>
        <translation>Struktur bis Ziel (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_targets.py</extracomment>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>Gradient table {1}, margin {2}</source>
        <translation>Gradiententabelle {1}, Abstand {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>The pictures and the summary cannot be written.</source>
        <translation>Bilder und Zusammenfassung können nicht geschrieben werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>accepted by {1}</source>
        <translation>akzeptiert von {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>none was released</source>
        <translation>es wurde keines freigegeben</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>not reviewed by a person</source>
        <translation>nicht von einer Person geprüft</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>{1} read back: volume {2} %, Dice {3}, centroid {4} mm, HD95 {5} mm</source>
        <translation>{1} zurückgelesen: Volumen {2} %, Dice {3}, Schwerpunkt {4} mm, HD95 {5} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>{1} streamlines ({2})</source>
        <translation>{1} Streamlines ({2})</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>{1} with {2}: {3}, {4} streamlines</source>
        <translation>{1} mit {2}: {3}, {4} Streamlines</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/template_drawing.py</extracomment>
        <source>Run 'register-template' first.</source>
        <translation>Führen Sie zuerst „register-template“ aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/template_drawing.py</extracomment>
        <source>The case has no {1} yet.</source>
        <translation>Der Fall hat noch kein {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/template_drawing.py</extracomment>
        <source>The picture cannot be written to {1}.</source>
        <translation>Das Bild kann nicht nach {1} geschrieben werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/template_drawing.py</extracomment>
        <source>The picture of the fit cannot be drawn.</source>
        <translation>Das Bild der Anpassung kann nicht gezeichnet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/runner.py</extracomment>
        <source>'{1}' cannot run on old results.</source>
        <translation>„{1}“ kann nicht auf alten Ergebnissen laufen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/runner.py</extracomment>
        <source>'{1}' cannot run yet.</source>
        <translation>„{1}“ kann noch nicht laufen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/runner.py</extracomment>
        <source>'{1}' is out of date: something before it changed.</source>
        <translation>„{1}“ ist veraltet: Etwas davor hat sich geändert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/runner.py</extracomment>
        <source>It needs '{1}', which this case does not have.</source>
        <translation>Es wird „{1}“ gebraucht, das dieser Fall nicht hat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/runner.py</extracomment>
        <source>Run '{1}' ({2}) first.</source>
        <translation>Führen Sie zuerst „{1}“ ({2}) aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/runner.py</extracomment>
        <source>Run '{1}' again first.</source>
        <translation>Führen Sie zuerst „{1}“ erneut aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/sources.py</extracomment>
        <source>Gradient table: {1}</source>
        <translation>Gradiententabelle: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/sources.py</extracomment>
        <source>The orientation cannot be judged.</source>
        <translation>Die Orientierung kann nicht beurteilt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/sources.py</extracomment>
        <source>The source cannot be read.</source>
        <translation>Die Quelle kann nicht gelesen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/sources.py</extracomment>
        <source>{1} does not exist.</source>
        <translation>{1} gibt es nicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>'dtiplan steps' shows what {1} takes.</source>
        <translation>„dtiplan steps“ zeigt, was {1} annimmt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>'{1}' cannot run with these settings.</source>
        <translation>„{1}“ kann mit diesen Einstellungen nicht laufen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>'{1}' cannot run.</source>
        <translation>„{1}“ kann nicht laufen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>'{1}' does not know '{2}'.</source>
        <translation>„{1}“ kennt „{2}“ nicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>It takes {1}.</source>
        <translation>Er nimmt {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>The parameters are not a JSON object: {1}.</source>
        <translation>Die Parameter sind kein JSON-Objekt: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>Write them like this: {"name": value}.</source>
        <translation>Schreiben Sie sie so: {"name": value}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>Write {1} VALUE.</source>
        <translation>Schreiben Sie {1} WERT.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>default {1}</source>
        <translation>Vorgabe {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>{1} has no value.</source>
        <translation>{1} hat keinen Wert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>{1}: {2} (got {3})</source>
        <translation>{1}: {2} (erhalten {3})</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source> after a shift of {1} mm and a turn of {2} degrees (x / y / z) by hand</source>
        <translation> nach einer Verschiebung von {1} mm und einer Drehung von {2} Grad (x / y / z) von Hand</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>A shift or a turn was given, but nobody is named for it.</source>
        <translation>Eine Verschiebung oder Drehung wurde angegeben, aber niemand ist dafür genannt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Accept despite an error</source>
        <translation>Trotz eines Fehlers akzeptieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Accept registration</source>
        <translation>Registrierung annehmen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Accepted by</source>
        <translation>Akzeptiert von</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Give the name of the person who put it right.</source>
        <translation>Geben Sie den Namen der Person an, die sie berichtigt hat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Let a second person look at the registration before the structures are used.</source>
        <translation>Lassen Sie eine zweite Person die Registrierung ansehen, bevor die Strukturen verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Look at it on the registration page or in pictures/registration.png, then accept it there, or plan with --accepted-by NAME.</source>
        <translation>Sehen Sie sie auf der Registrierungsseite oder in pictures/registration.png an und akzeptieren Sie sie dort, oder planen Sie mit --accepted-by NAME.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Moved by hand, only {1} % of the brain lies inside the planning series; at least {2} % are needed.</source>
        <translation>Von Hand verschoben liegen nur {1} % des Gehirns in der Planungsserie; mindestens {2} % werden gebraucht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Moves the diffusion images over the planning images, on top of the motion found: towards the patient's right (x), front (y) and head (z); negative values towards left, back and feet.</source>
        <translation>Verschiebt die Diffusionsbilder über den Planungsbildern, zusätzlich zur gefundenen Bewegung: nach rechts (x), vorn (y) und kopfwärts (z) des Patienten; negative Werte nach links, hinten und fußwärts.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Name of the person who looked at the registration; kept in the record and in every structure. Empty: nobody has looked at it.</source>
        <translation>Name der Person, die die Registrierung angesehen hat; steht im Protokoll und in jeder Struktur. Leer: Niemand hat sie angesehen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Nobody has looked at the registration ({1}).</source>
        <translation>Niemand hat die Registrierung angesehen ({1}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Records who looked at the registration and what was put right by hand. Structures are made with the accepted registration only and say whether a person accepted it.</source>
        <translation>Hält fest, wer die Registrierung angesehen hat und was von Hand berichtigt wurde. Strukturen werden nur mit der akzeptierten Registrierung erstellt und sagen, ob eine Person sie akzeptiert hat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Shift by hand</source>
        <translation>Verschiebung von Hand</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>The registration cannot be accepted.</source>
        <translation>Die Registrierung kann nicht akzeptiert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>The registration cannot be changed by hand.</source>
        <translation>Die Registrierung kann nicht von Hand geändert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Turn by hand</source>
        <translation>Drehung von Hand</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Turns the diffusion images about the middle of the brain, on top of the motion found: about the axis that points to the patient's right (x: nod), then front (y: tilt), then head (z: shake); positive turns are right-handed.</source>
        <translation>Dreht die Diffusionsbilder um die Mitte des Gehirns, zusätzlich zur gefundenen Bewegung: um die Achse nach rechts (x: Nicken), dann nach vorn (y: Neigen), dann kopfwärts (z: Kopfschütteln); positive Drehungen sind rechtshändig.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Undo the shift and the turn, or choose another planning series.</source>
        <translation>Nehmen Sie Verschiebung und Drehung zurück oder wählen Sie eine andere Planungsserie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Use a registration that the program itself would refuse, on the responsibility of the person named.</source>
        <translation>Eine Registrierung verwenden, die das Programm selbst ablehnen würde, auf Verantwortung der genannten Person.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>a name has printable letters only</source>
        <translation>ein Name hat nur druckbare Zeichen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>mutual information {1} times that of displaced poses, {2} % of the brain inside, two fits {3} mm apart, motion {4} mm and {5} degrees</source>
        <translation>Transinformation {1}-mal die verschobener Lagen, {2} % des Gehirns innerhalb, zwei Anpassungen {3} mm auseinander, Bewegung {4} mm und {5} Grad</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>{1} A person can put it right by hand, or accept it by name despite this error, on the registration page.</source>
        <translation>{1} Eine Person kann sie auf der Registrierungsseite von Hand berichtigen oder trotz dieses Fehlers mit Namen akzeptieren.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>{1} accepted the registration despite the error '{2}': {3}</source>
        <translation>{1} hat die Registrierung trotz des Fehlers „{2}“ akzeptiert: {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>{1} accepted the registration{2} ({3}).</source>
        <translation>{1} hat die Registrierung{2} akzeptiert ({3}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>{1}, then put right by hand</source>
        <translation>{1}, dann von Hand berichtigt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>Look at the colour FA picture, then confirm the table as it is or correct it: plan with --orientation confirm|correct --decided-by NAME.</source>
        <translation>Sehen Sie das Farb-FA-Bild an und bestätigen Sie dann die Tabelle oder korrigieren Sie sie: planen mit --orientation confirm|correct --decided-by NAME.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>Name of the person who confirms or corrects; kept in the record.</source>
        <translation>Name der Person, die bestätigt oder korrigiert; steht im Protokoll.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>The b-vectors were changed to {1} by {2}; the proof called the table {3} (margin {4}).</source>
        <translation>Die b-Vektoren wurden von {2} zu {1} geändert; der Nachweis nannte die Tabelle {3} (Abstand {4}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>The b-vectors were confirmed as they are by {1}; the proof called the table {2} (best {3}, margin {4}).</source>
        <translation>Die b-Vektoren wurden von {1} unverändert bestätigt; der Nachweis nannte die Tabelle {2} (am besten {3}, Abstand {4}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>The gradient table was judged {1}: the data fit {2} best (margin {3}).</source>
        <translation>Die Gradiententabelle wurde als {1} beurteilt: Am besten passt {2} zu den Daten (Abstand {3}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>Tries all 24 distinct axis permutations of the b-vectors on the data's own fibres. A table that is not proved right blocks tracking until someone confirms or corrects it.</source>
        <translation>Probiert alle 24 verschiedenen Achsenvertauschungen der b-Vektoren an den Fasern der Daten selbst. Eine nicht als richtig nachgewiesene Tabelle sperrt das Tracking, bis jemand sie bestätigt oder korrigiert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>automatic: a table proved right is used, any other blocks tracking; confirm: use it as it is; correct: use the axes the data fit best.</source>
        <translation>automatisch: Eine als richtig nachgewiesene Tabelle wird verwendet, jede andere sperrt das Tracking; bestätigen: unverändert verwenden; korrigieren: die am besten passenden Achsen verwenden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>who confirms or corrects the gradient table must be named</source>
        <translation>wer die Gradiententabelle bestätigt oder korrigiert, muss genannt werden</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>A streamline with too few others within this mean distance is taken out; 0: none is.</source>
        <translation>Eine Streamline mit zu wenigen anderen innerhalb dieses mittleren Abstands wird herausgenommen; 0: keine.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Alone beyond</source>
        <translation>Allein ab</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Automatic cleaning</source>
        <translation>Automatische Bereinigung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Each as 'TRACT keep all' (no automatic cleaning) or 'TRACT remove near X Y Z RADIUS' (mm); chosen streamlines are written by the window.</source>
        <translation>Jede als „BAHN keep all“ (keine automatische Bereinigung) oder „BAHN remove near X Y Z RADIUS“ (mm); gewählte Streamlines schreibt das Fenster.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Edit tracts</source>
        <translation>Bahnen bearbeiten</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Edits by hand</source>
        <translation>Bearbeitungen von Hand</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Fewest neighbours</source>
        <translation>Kleinste Zahl der Nachbarn</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Import the tract under another name, or do not search it.</source>
        <translation>Importieren Sie die Bahn unter einem anderen Namen, oder suchen Sie sie nicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Largest distance from the core of the tract, in standard deviations; 0: shapes are not judged. Streamlines beside which others run are never outliers.</source>
        <translation>Größter Abstand vom Kern der Bahn, in Standardabweichungen; 0: Formen werden nicht beurteilt. Streamlines, neben denen andere verlaufen, sind nie Ausreißer.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Length outlier from</source>
        <translation>Längenausreißer ab</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Look at the tract and edit it again, then delete the old edits.</source>
        <translation>Sehen Sie die Bahn an und bearbeiten Sie sie erneut, dann löschen Sie die alten Bearbeitungen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Look at what was removed; each can be brought back.</source>
        <translation>Sehen Sie an, was entfernt wurde; jede lässt sich zurückholen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Shape outlier from</source>
        <translation>Formausreißer ab</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>So many others within that distance are enough.</source>
        <translation>So viele andere innerhalb dieses Abstands genügen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Standard deviations from the median length; 0: lengths are not judged.</source>
        <translation>Standardabweichungen von der medianen Länge; 0: Längen werden nicht beurteilt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Take the edit back, or do not rely on this tract.</source>
        <translation>Nehmen Sie die Bearbeitung zurück, oder verlassen Sie sich nicht auf diese Bahn.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Takes out outliers by length and shape and streamlines that run alone; what was taken out stays visible and can be brought back.</source>
        <translation>Nimmt Ausreißer nach Länge und Form und allein verlaufende Streamlines heraus; was herausgenommen wurde, bleibt sichtbar und lässt sich zurückholen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Takes outliers out of the tracts and applies the edits by hand; what was taken out is kept and can be brought back.</source>
        <translation>Nimmt Ausreißer aus den Bahnen heraus und wendet die Bearbeitungen von Hand an; was herausgenommen wurde, wird aufbewahrt und lässt sich zurückholen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>The tracts cannot be edited.</source>
        <translation>Die Bahnen können nicht bearbeitet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>{1} edits by hand were not applied</source>
        <translation>{1} Bearbeitungen von Hand wurden nicht angewendet</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>{1} was both found and imported.</source>
        <translation>{1} wurde sowohl gefunden als auch importiert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>{1}: of {2} streamlines the cleaning took out {3} and {4} were taken out by hand.</source>
        <translation>{1}: Von {2} Streamlines nahm die Bereinigung {3} heraus, und {4} wurden von Hand herausgenommen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>{1}: {2} edits by hand were not applied, since the tract was found anew with other streamlines than those they were made on.</source>
        <translation>{1}: {2} Bearbeitungen von Hand wurden nicht angewendet, weil die Bahn neu gefunden wurde, mit anderen Streamlines als denen, an denen sie vorgenommen wurden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>Compare tract and planning image near the skull base, the temporal horn and the forehead; a series of opposite phase encoding allows a correction.</source>
        <translation>Vergleichen Sie Bahn und Planungsbild nahe der Schädelbasis, dem Temporalhorn und der Stirn; eine Serie mit entgegengesetzter Phasenkodierung erlaubt eine Korrektur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>Distortion of the echo-planar images: {1}</source>
        <translation>Verzeichnung der echoplanaren Bilder: {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>Nothing was corrected{1}. Expected from a readout of {2} ms at {3} T and the usual air cavities, within a factor of two.</source>
        <translation>Es wurde nichts korrigiert{1}. Erwartet aus einer Auslesezeit von {2} ms bei {3} T und den üblichen Lufthöhlen, auf einen Faktor zwei genau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>Shifts were measured with a series of opposite phase encoding and corrected; a fifth of each is taken to be left.</source>
        <translation>Verschiebungen wurden mit einer Serie entgegengesetzter Phasenkodierung gemessen und korrigiert; von jeder gilt ein Fünftel als verblieben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>Tells how far tissue may still lie from its true place along the phase axis: measured with a series of opposite phase encoding, or expected from readout time, field strength and the air cavities of the skull.</source>
        <translation>Sagt, wie weit Gewebe entlang der Phasenachse noch von seinem wahren Ort entfernt liegen kann: gemessen mit einer Serie entgegengesetzter Phasenkodierung oder erwartet aus Auslesezeit, Feldstärke und den Lufthöhlen des Schädels.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>The files do not tell {1}: how far tissue is shifted is not known.</source>
        <translation>Die Dateien nennen nicht: {1}. Wie weit Gewebe verschoben ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>The template does not fit, so that air cavities cannot be placed.</source>
        <translation>Die Vorlage passt nicht, sodass die Lufthöhlen nicht platziert werden können.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>the bandwidth in phase direction</source>
        <translation>die Bandbreite in Phasenrichtung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>the field strength</source>
        <translation>die Feldstärke</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>the phase axis</source>
        <translation>die Phasenachse</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Axis of the diffusion voxels along which distortion shifts; down the columns is usual.</source>
        <translation>Achse der Diffusionsvoxel, entlang derer die Verzeichnung verschiebt; üblich ist entlang der Spalten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Distortion left</source>
        <translation>Verbliebene Verzeichnung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Estimate uncertainty</source>
        <translation>Unsicherheit schätzen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>How often each tract is tracked anew, each time with other noise, other places of its regions and another registration.</source>
        <translation>Wie oft jede Bahn neu verfolgt wird, jedes Mal mit anderem Rauschen, anderen Orten ihrer Regionen und einer anderen Registrierung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Name tracts that were searched.</source>
        <translation>Nennen Sie Bahnen, die gesucht wurden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Names of tracts; empty: all that were found.</source>
        <translation>Namen von Bahnen; leer: alle, die gefunden wurden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Of each realisation; the calibration was made with 2000.</source>
        <translation>Je Realisierung; die Kalibrierung wurde mit 2000 vorgenommen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Of everything that is drawn; the same seed gives the same result.</source>
        <translation>Für alles, was gezogen wird; derselbe Startwert ergibt dasselbe Ergebnis.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Off: nothing is estimated, and structures have no confidence level. It takes minutes.</source>
        <translation>Aus: Es wird nichts geschätzt, und Strukturen haben kein Konfidenzniveau. Es dauert Minuten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Phase axis</source>
        <translation>Phasenachse</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Random seed</source>
        <translation>Zufallsstartwert</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Registration error</source>
        <translation>Registrierungsfehler</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Standard deviation of the registration to the planning series along each axis; 0: from the registration's own figures.</source>
        <translation>Standardabweichung der Registrierung auf die Planungsserie entlang jeder Achse; 0: aus den Werten der Registrierung selbst.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Standard deviation of the shift along the phase axis that was not corrected; 0: what the step 'Distortion' tells, place by place.</source>
        <translation>Standardabweichung der nicht korrigierten Verschiebung entlang der Phasenachse; 0: was der Schritt „Verzeichnung“ angibt, Ort für Ort.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Standard deviation, along each axis, of where the fit of the template puts a region.</source>
        <translation>Standardabweichung, entlang jeder Achse, des Ortes, an den die Anpassung der Vorlage eine Region setzt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Template error</source>
        <translation>Vorlagenfehler</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>The uncertainty cannot be estimated.</source>
        <translation>Die Unsicherheit kann nicht geschätzt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>There is no tract {1}; there are {2}.</source>
        <translation>Es gibt keine Bahn {1}; es gibt {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Tracks every tract again and again with the noise of the data and the errors of template and registration, and gives for each confidence level the region and its margin in mm.</source>
        <translation>Verfolgt jede Bahn immer wieder mit dem Rauschen der Daten und den Fehlern von Vorlage und Registrierung und gibt für jedes Konfidenzniveau die Region und ihren Saum in mm an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Export RTSTRUCT</source>
        <translation>RTSTRUCT exportieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Give the path of the file to write.</source>
        <translation>Geben Sie den Pfad der zu schreibenden Datei an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>No RTSTRUCT was written.</source>
        <translation>Es wurde kein RTSTRUCT geschrieben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>No file was named.</source>
        <translation>Es wurde keine Datei genannt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>No tract was found ({1}), and an empty structure is never written.</source>
        <translation>Es wurde keine Bahn gefunden ({1}), und eine leere Struktur wird nie geschrieben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Path of the RTSTRUCT file to write.</source>
        <translation>Pfad der zu schreibenden RTSTRUCT-Datei.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Read back, it is not what was meant: {1}.</source>
        <translation>Zurückgelesen ist es nicht, was gemeint war: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Read the reasons; do not take the absence of a tract for safety.</source>
        <translation>Lesen Sie die Gründe; das Fehlen einer Bahn bedeutet keine Sicherheit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Report this with the case's log; choose a planning series with thinner slices or a larger streamline radius if a tract is thinner than a slice.</source>
        <translation>Melden Sie dies mit dem Protokoll des Falls; wählen Sie eine Planungsserie mit dünneren Schichten oder einen größeren Streamline-Radius, wenn eine Bahn dünner als eine Schicht ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Structure set label.</source>
        <translation>Bezeichnung des Struktursatzes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>The RTSTRUCT was not released.</source>
        <translation>Das RTSTRUCT wurde nicht freigegeben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Writes the structures as DICOM RTSTRUCT, reads the file back and releases it only if every structure is where it should be.</source>
        <translation>Schreibt die Strukturen als DICOM RTSTRUCT, liest die Datei zurück und gibt sie nur frei, wenn jede Struktur dort ist, wo sie sein soll.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>frame of reference {1}</source>
        <translation>Bezugssystem {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>patient '{1}'</source>
        <translation>Patient „{1}“</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>verified {1}</source>
        <translation>{1} geprüft</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>{1} contour images that the series does not have</source>
        <translation>{1} Konturbilder, die die Serie nicht hat</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>{1} is missing from the file</source>
        <translation>{1} fehlt in der Datei</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>'{1}': where a tract is seeded, its definition says</source>
        <translation>'{1}': wo eine Bahn beginnt, sagt ihre Definition</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>A streamline ends where FA is lower.</source>
        <translation>Eine Streamline endet, wo die FA kleiner ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Choose among {1}.</source>
        <translation>Wählen Sie unter {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Distance between two points of a streamline.</source>
        <translation>Abstand zweier Punkte einer Streamline.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Find tracts</source>
        <translation>Bahnen finden</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Folder with own tract definitions (TOML); empty: the shipped ones.</source>
        <translation>Ordner mit eigenen Bahndefinitionen (TOML); leer: die mitgelieferten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Give every tract of your own a name that no other tract has.</source>
        <translation>Geben Sie jeder eigenen Bahn einen Namen, den keine andere Bahn hat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Largest angle</source>
        <translation>Größter Winkel</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Largest angle (csd)</source>
        <translation>Größter Winkel (csd)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Lowest FA</source>
        <translation>Kleinste FA</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Lowest density</source>
        <translation>Kleinste Dichte</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Names of tract definitions.</source>
        <translation>Namen der Bahndefinitionen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Nothing can be compared with these data.</source>
        <translation>Mit diesen Daten kann nichts verglichen werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Number of seeds for each tract; with csd a third of it, since its streamlines keep to their tract more often and take longer.</source>
        <translation>Zahl der Startpunkte je Bahn; mit csd ein Drittel davon, weil dessen Streamlines öfter in ihrer Bahn bleiben und länger dauern.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Of the seed positions; the same seed gives the same streamlines.</source>
        <translation>Der Startpunkte; derselbe Startwert ergibt dieselben Streamlines.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Over half a millimetre of a streamline that follows tensors; a sharper turn ends it. A definition's own angle counts more.</source>
        <translation>Über einen halben Millimeter einer Streamline, die Tensoren folgt; eine schärfere Biegung beendet sie. Der eigene Winkel einer Definition hat Vorrang.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Own tracts</source>
        <translation>Eigene Bahnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Regions that a tract must pass or avoid besides its definition, in the diffusion series' patient millimetres (RAS), each as 'TRACT include|exclude ball X Y Z RADIUS' or 'TRACT include|exclude box X Y Z HX HY HZ' with half sizes; painted voxels are written by the window.</source>
        <translation>Regionen, die eine Bahn zusätzlich zu ihrer Definition durchlaufen oder meiden muss, in Patientenmillimetern der Diffusionsserie (RAS), jede als „BAHN include|exclude ball X Y Z RADIUS“ oder „BAHN include|exclude box X Y Z HX HY HZ“ mit halben Größen; gemalte Voxel schreibt das Fenster.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Seeds the regions of each tract, tracks along fibre orientations or tensors, and keeps the streamlines that pass its include regions and avoid its exclude regions.</source>
        <translation>Setzt Startpunkte in die Regionen jeder Bahn, verfolgt entlang von Faserorientierungen oder Tensoren und behält die Streamlines, die ihre Einschlussregionen durchlaufen und ihre Ausschlussregionen meiden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Streamlines are cut back to where around them, on average, at least this share of all streamlines of the tract runs; 0: nothing is cut back.</source>
        <translation>Streamlines werden bis dorthin gekürzt, wo um sie herum im Mittel mindestens dieser Anteil aller Streamlines der Bahn verläuft; 0: Es wird nichts gekürzt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>The same for streamlines that follow fibre orientations.</source>
        <translation>Dasselbe für Streamlines, die Faserorientierungen folgen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>The tracts cannot be tracked.</source>
        <translation>Die Bahnen können nicht verfolgt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>The tracts follow tensors only: no fibre orientations were made, since {1}.</source>
        <translation>Die Bahnen folgen nur Tensoren: Es wurden keine Faserorientierungen erstellt, denn {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>There is no definition of {1}.</source>
        <translation>Es gibt keine Definition von {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>These are shown beside the tracts for comparison; no structure is made of them.</source>
        <translation>Diese werden zum Vergleich neben den Bahnen gezeigt; daraus wird keine Struktur erstellt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Tracts of one's own, seeded and selected by regions of this patient; written by the window's live tracking.</source>
        <translation>Eigene Bahnen, mit Startbereichen und Auswahl durch Regionen dieses Patienten; geschrieben vom Live-Tracking des Fensters.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>anything: no tract was named</source>
        <translation>irgendetwas: Es wurde keine Bahn genannt</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>auto: fibre orientations of spherical deconvolution (csd) where they were made, else tensors; both: the tracts of auto, and beside them those of tensors.</source>
        <translation>auto: Faserorientierungen der sphärischen Dekonvolution (csd), wo sie erstellt wurden, sonst Tensoren; beide: die Bahnen von auto und daneben die der Tensoren.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>deterministic: the likeliest direction at every step; probabilistic: drawn within the fibre orientations, or from tensors redrawn with the noise of the data; auto: probabilistic for csd, deterministic for tensors.</source>
        <translation>deterministisch: bei jedem Schritt die wahrscheinlichste Richtung; probabilistisch: innerhalb der Faserorientierungen gezogen oder aus Tensoren, die mit dem Rauschen der Daten neu gezogen wurden; auto: probabilistisch für csd, deterministisch für Tensoren.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>{1} is named more than once.</source>
        <translation>{1} ist mehr als einmal genannt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>{1}: with tensors {2}, {3} streamlines.</source>
        <translation>{1}: mit Tensoren {2}, {3} Streamlines.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Chooses by the gradient table and the noise whether streamlines follow tensors or fibre orientations of constrained spherical deconvolution, says why, and deconvolves.</source>
        <translation>Wählt nach Gradiententabelle und Rauschen, ob Streamlines Tensoren oder Faserorientierungen der eingeschränkten sphärischen Dekonvolution folgen, sagt, warum, und dekonvolviert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Highest order of the spherical harmonics; auto: what the directions support. Higher orders tell narrower crossings apart and show more noise.</source>
        <translation>Höchste Ordnung der Kugelflächenfunktionen; auto: was die Richtungen tragen. Höhere Ordnungen unterscheiden engere Kreuzungen und zeigen mehr Rauschen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Look at the tracts with care: false bundles make false streamlines.</source>
        <translation>Sehen Sie die Bahnen sorgfältig an: Falsche Bündel ergeben falsche Streamlines.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Spherical deconvolution was asked for although {1}.</source>
        <translation>Sphärische Dekonvolution wurde verlangt, obwohl Folgendes gilt: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Spherical deconvolution was asked for and cannot be done: {1}.</source>
        <translation>Sphärische Dekonvolution wurde verlangt und ist nicht möglich: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Streamlines can follow fibre orientations of spherical deconvolution: {1}.</source>
        <translation>Streamlines können Faserorientierungen der sphärischen Dekonvolution folgen: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Streamlines follow tensors: {1}.</source>
        <translation>Streamlines folgen Tensoren: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>The lateral corticospinal tract and Meyer's loop are not covered by tensors.</source>
        <translation>Der seitliche Teil der Pyramidenbahn und die Meyer-Schleife sind durch Tensoren nicht erfasst.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Tracts follow tensors: the lateral corticospinal tract and Meyer's loop are then not covered.</source>
        <translation>Bahnen folgen Tensoren: Der seitliche Teil der Pyramidenbahn und die Meyer-Schleife sind dann nicht erfasst.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Where the choice matters, find the tracts with both models and compare.</source>
        <translation>Wo es auf die Wahl ankommt, suchen Sie die Bahnen mit beiden Modellen und vergleichen Sie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>auto: spherical deconvolution where the gradient table and the noise allow it; csd: wherever it can be done at all; tensor: no deconvolution.</source>
        <translation>auto: sphärische Dekonvolution, wo Gradiententabelle und Rauschen sie erlauben; csd: überall, wo sie überhaupt möglich ist; tensor: keine Dekonvolution.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_tensor.py</extracomment>
        <source>Fit tensors</source>
        <translation>Tensoren anpassen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_tensor.py</extracomment>
        <source>Fits diffusion tensors by weighted least squares and makes FA, MD, AD, RD and colour FA.</source>
        <translation>Passt Diffusionstensoren mit gewichteten kleinsten Quadraten an und berechnet FA, MD, AD, RD und Farb-FA.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_tensor.py</extracomment>
        <source>Highest b-value used</source>
        <translation>Größter verwendeter b-Wert</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_tensor.py</extracomment>
        <source>Volumes above it are left out; 0 uses all. The tensor model holds to about 1500 s/mm2 in the brain.</source>
        <translation>Volumina darüber werden weggelassen; 0 verwendet alle. Das Tensormodell gilt im Gehirn bis etwa 1500 s/mm2.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>'{1}' ({2}) was taken as the {3} series, one of {4} that could be.</source>
        <translation>„{1}“ ({2}) wurde als Serie ({3}) genommen, eine von {4} möglichen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>'{1}' has the opposite phase encoding and will be used to correct the distortion.</source>
        <translation>„{1}“ hat die entgegengesetzte Phasenkodierung und wird zur Korrektur der Verzeichnung verwendet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>'{1}' has the opposite phase encoding but cannot be used: {2}</source>
        <translation>„{1}“ hat die entgegengesetzte Phasenkodierung, kann aber nicht verwendet werden: {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Add the folder of the planning CT or MR (DICOM) to the sources.</source>
        <translation>Fügen Sie den Ordner mit Planungs-CT oder -MR (DICOM) zu den Quellen hinzu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Choose the folder that holds the diffusion series, or export it again with its diffusion tags.</source>
        <translation>Wählen Sie den Ordner mit der Diffusionsserie oder exportieren Sie sie erneut mit ihren Diffusionsattributen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Choose two series of one patient; if the identifiers were changed on the way, correct them at the source.</source>
        <translation>Wählen Sie zwei Serien eines Patienten; wurden die Kennungen unterwegs geändert, korrigieren Sie sie an der Quelle.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Finds the diffusion and the planning series, and targets drawn on the latter, reads and checks them.</source>
        <translation>Findet die Diffusions- und die Planungsserie und darauf gezeichnete Ziele, liest und prüft sie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Its voxels lie elsewhere.</source>
        <translation>Ihre Voxel liegen anderswo.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Leave it out of the sources if the patient moved between the two.</source>
        <translation>Lassen Sie sie aus den Quellen weg, wenn sich der Patient zwischen beiden bewegt hat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Make sure by other means that both are of the same patient.</source>
        <translation>Stellen Sie auf anderem Weg sicher, dass beide vom selben Patienten sind.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Name another one by its series UID if this is not the right one.</source>
        <translation>Nennen Sie eine andere mit ihrer Serien-UID, wenn dies nicht die richtige ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Names of regions in RTSTRUCTs on the planning series that distances are measured to; empty: every GTV, CTV and PTV.</source>
        <translation>Namen von Regionen in RTSTRUCTs auf der Planungsserie, zu denen Abstände gemessen werden; leer: jedes GTV, CTV und PTV.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>No DICOM CT or MR was found among {1}; an RTSTRUCT needs the images it is drawn on.</source>
        <translation>Unter {1} wurde kein DICOM-CT oder -MR gefunden; ein RTSTRUCT braucht die Bilder, auf die es gezeichnet wird.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>No diffusion series can be imported.</source>
        <translation>Es kann keine Diffusionsserie importiert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>None was found among {1}.</source>
        <translation>Unter {1} wurde keine gefunden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Series instance UID; empty: the CT, else the MR with the most slices.</source>
        <translation>Serieninstanz-UID; leer: das CT, sonst das MR mit den meisten Schichten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Series instance UID; empty: the diffusion series with the most directions.</source>
        <translation>Serieninstanz-UID; leer: die Diffusionsserie mit den meisten Richtungen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>The diffusion series is a NIfTI file and names no patient; the planning series is of patient '{1}'.</source>
        <translation>Die Diffusionsserie ist eine NIfTI-Datei und nennt keinen Patienten; die Planungsserie ist von Patient „{1}“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>The diffusion series is of patient '{1}', the planning series of patient '{2}'.</source>
        <translation>Die Diffusionsserie ist von Patient „{1}“, die Planungsserie von Patient „{2}“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>The distortion is not corrected; see the step 'Distortion'.</source>
        <translation>Die Verzeichnung wird nicht korrigiert; siehe den Schritt „Verzeichnung“.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>The series '{1}' cannot be used.</source>
        <translation>Die Serie „{1}“ kann nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>The series {1} was not found.</source>
        <translation>Die Serie {1} wurde nicht gefunden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>The sources cannot be imported.</source>
        <translation>Die Quellen können nicht importiert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>The sources hold {1}.</source>
        <translation>Die Quellen enthalten {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>There is no planning series.</source>
        <translation>Es gibt keine Planungsserie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>These series cannot be used together.</source>
        <translation>Diese Serien können nicht zusammen verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>hashing the source files</source>
        <translation>Prüfsummen der Quelldateien werden berechnet</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>no series</source>
        <translation>keine Serie</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>{1} series ({2}) and {3} other files</source>
        <translation>{1} Serien ({2}) und {3} andere Dateien</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source> They look like voxel indices, not millimetres.</source>
        <translation> Sie sehen aus wie Voxelindizes, nicht wie Millimeter.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Choose another file; an empty tract is never made.</source>
        <translation>Wählen Sie eine andere Datei; eine leere Bahn wird nie erstellt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Compare it with the anatomy before you use it.</source>
        <translation>Vergleichen Sie sie mit der Anatomie, bevor Sie sie verwenden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Import tracts</source>
        <translation>Bahnen importieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Imported tract</source>
        <translation>Importierte Bahn</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Imported; how it was tracked is not known.</source>
        <translation>Importiert; wie sie verfolgt wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>It holds {1} streamlines, none of them with two points or more.</source>
        <translation>Es enthält {1} Streamlines, keine davon mit zwei oder mehr Punkten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>It is to be a tract of the {1}, but {2} of its {3} points lie {4} of the middle of the brain (x = {5} mm).</source>
        <translation>Es soll eine Bahn der Seite „{1}“ sein, aber {2} seiner {3} Punkte liegen {4} der Mitte des Gehirns (x = {5} mm).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Name the right side, or save it in RAS millimetres: in other frames left is right.</source>
        <translation>Nennen Sie die richtige Seite, oder speichern Sie es in RAS-Millimetern: In anderen Systemen ist links rechts.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Nothing has to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Save it in the patient millimetres (RAS) of this diffusion series.</source>
        <translation>Speichern Sie es in den Patientenmillimetern (RAS) dieser Diffusionsserie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Takes in streamlines that another program tracked on this diffusion series; without a file there is nothing to do.</source>
        <translation>Übernimmt Streamlines, die ein anderes Programm auf dieser Diffusionsserie verfolgt hat; ohne Datei ist nichts zu tun.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>The tractogram {1} cannot be imported as {2}.</source>
        <translation>Das Traktogramm {1} kann nicht als {2} importiert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>imported from {1}</source>
        <translation>importiert aus {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>two tracts to import have the same name</source>
        <translation>zwei zu importierende Bahnen haben denselben Namen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>{1} (imported)</source>
        <translation>{1} (importiert)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>{1} of its {2} points lie outside the brain of this series.{3}</source>
        <translation>{1} seiner {2} Punkte liegen außerhalb des Gehirns dieser Serie.{3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>{1} of its {2} points lie outside the diffusion volume: they span {3}, the volume {4} mm.{5}</source>
        <translation>{1} seiner {2} Punkte liegen außerhalb des Diffusionsvolumens: Sie reichen über {3}, das Volumen über {4} mm.{5}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>{1} {2} to {3}</source>
        <translation>{1} {2} bis {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>{1}: was imported from {2}; how it was tracked is not known.</source>
        <translation>{1}: wurde aus {2} importiert; wie sie verfolgt wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>{1}: {2} of {3} streamlines of {4} have less than two points and were left out.</source>
        <translation>{1}: {2} von {3} Streamlines aus {4} haben weniger als zwei Punkte und wurden weggelassen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source> after putting it right by hand</source>
        <translation> nach Berichtigung von Hand</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>0: the tract as it was found; 50, 80 or 95: the region that holds this part of the true tract on average, where the uncertainty was estimated.</source>
        <translation>0: die Bahn, wie sie gefunden wurde; 50, 80 oder 95: die Region, die im Mittel diesen Teil der wahren Bahn enthält, wo die Unsicherheit geschätzt wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Added in all directions on the same distance field.</source>
        <translation>In alle Richtungen auf demselben Abstandsfeld hinzugefügt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Confidence level</source>
        <translation>Konfidenzniveau</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Gives the streamlines a physical radius and a margin and contours them on the planning slices.</source>
        <translation>Gibt den Streamlines einen physischen Radius und einen Saum und konturiert sie auf den Planungsschichten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>In-plane grid</source>
        <translation>Gitter in der Ebene</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Make structures</source>
        <translation>Strukturen erstellen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Other colours than the tracts' own, each as TRACT=#rrggbb.</source>
        <translation>Andere Farben als die der Bahnen, jede als BAHN=#rrggbb.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Other names than the tracts' own, each as TRACT=NAME; 1 to 16 ASCII letters, digits and _ - ~ . + ^.</source>
        <translation>Andere Namen als die der Bahnen, jeder als BAHN=NAME; 1 bis 16 ASCII-Buchstaben, Ziffern und _ - ~ . + ^.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Physical radius of a streamline; 0: half of the diffusion voxel.</source>
        <translation>Physischer Radius einer Streamline; 0: die Hälfte des Diffusionsvoxels.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>RESEARCH, dtiplan {1}: {2}. {3}, margin {4} mm. {5}. {6}</source>
        <translation>FORSCHUNG, dtiplan {1}: {2}. {3}, Saum {4} mm. {5}. {6}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Register to this planning series again.</source>
        <translation>Registrieren Sie erneut auf diese Planungsserie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Registration accepted by {1}</source>
        <translation>Registrierung akzeptiert von {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Registration not reviewed</source>
        <translation>Registrierung nicht geprüft</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Sampling of the distance field within a slice.</source>
        <translation>Abtastung des Abstandsfelds innerhalb einer Schicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Streamline radius</source>
        <translation>Streamline-Radius</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>The registration leads to frame of reference {1}, the planning series is in {2}.</source>
        <translation>Die Registrierung führt ins Bezugssystem {1}, die Planungsserie ist in {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>a level is 0, 50, 80 or 95 %, not {1} %</source>
        <translation>ein Niveau ist 0, 50, 80 oder 95 %, nicht {1} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>names are TRACT=NAME and colours TRACT=#rrggbb, not {1}</source>
        <translation>Namen sind BAHN=NAME und Farben BAHN=#rrggbb, nicht {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Affine registration of every volume; the b-vectors are rotated along.</source>
        <translation>Affine Registrierung jedes Volumens; die b-Vektoren werden mitgedreht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Correct distortion</source>
        <translation>Verzeichnung korrigieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Correct motion and eddy currents</source>
        <translation>Bewegung und Wirbelströme korrigieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Finds the brain, then denoises, removes Gibbs ringing, corrects motion and, with a series of opposite phase encoding, distortion, as switched.</source>
        <translation>Findet das Gehirn, entrauscht dann, entfernt Gibbs-Artefakte, korrigiert Bewegung und, mit einer Serie entgegengesetzter Phasenkodierung, die Verzeichnung, wie eingestellt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Marchenko-Pastur principal component denoising.</source>
        <translation>Entrauschen mit Marchenko-Pastur-Hauptkomponenten.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Remove Gibbs ringing</source>
        <translation>Gibbs-Artefakte entfernen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Sub-voxel shifts within each slice.</source>
        <translation>Subvoxel-Verschiebungen innerhalb jeder Schicht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Where a series of opposite phase encoding was imported: finds how far the echo-planar readout shifted every place and puts it back.</source>
        <translation>Wo eine Serie mit entgegengesetzter Phasenkodierung importiert wurde: findet, wie weit die echoplanare Auslesung jeden Ort verschoben hat, und setzt ihn zurück.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>phantom: plain signal mask, no brain gates and no motion correction, which would distort a phantom.</source>
        <translation>Phantom: einfache Signalmaske, keine Gehirnprüfungen und keine Bewegungskorrektur, die ein Phantom verzerren würde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>the correction was not wanted</source>
        <translation>die Korrektur war nicht gewünscht</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>there is no series of opposite phase encoding</source>
        <translation>es gibt keine Serie mit entgegengesetzter Phasenkodierung</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_planning.py</extracomment>
        <source>Finds the rigid motion from the diffusion series to the planning CT or MR by mutual information.</source>
        <translation>Findet durch Transinformation die starre Bewegung von der Diffusionsserie zum Planungs-CT oder -MR.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_planning.py</extracomment>
        <source>Of the random sample of voxels; the same seed gives the same result.</source>
        <translation>Der Zufallsstichprobe von Voxeln; derselbe Startwert ergibt dasselbe Ergebnis.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_planning.py</extracomment>
        <source>Register to planning</source>
        <translation>Auf Planung registrieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>Added all round the lesion for swelling that was not drawn.</source>
        <translation>Kommt ringsum zur Läsion hinzu, für Schwellung, die nicht gezeichnet wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>Lesion file</source>
        <translation>Läsionsdatei</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>Margin of the lesion</source>
        <translation>Rand der Läsion</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>NIfTI mask of tumour and oedema in the diffusion series' patient space.</source>
        <translation>NIfTI-Maske von Tumor und Ödem im Patientenraum der Diffusionsserie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>Register to template</source>
        <translation>Auf Vorlage registrieren</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>Tracts within 10 mm of it are not trustworthy; look at the picture of the fit.</source>
        <translation>Bahnen innerhalb von 10 mm davon sind nicht vertrauenswürdig; sehen Sie das Bild der Anpassung an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>Voxels of tumour and oedema in the diffusion series, which the template does not have and the fit must not follow; written by the window, or carried over from a target.</source>
        <translation>Voxel von Tumor und Ödem in der Diffusionsserie, die die Vorlage nicht hat und denen die Anpassung nicht folgen darf; vom Fenster geschrieben oder aus einem Ziel übertragen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>Warps the FA template in MNI152 space onto the patient's FA, so that tract regions can be placed.</source>
        <translation>Verformt die FA-Vorlage im MNI152-Raum auf die FA des Patienten, damit Bahnregionen gesetzt werden können.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>{1} cc about ({2}, {3}, {4}) mm were left out of the fit to the template as a lesion.</source>
        <translation>{1} cc um ({2}, {3}, {4}) mm wurden als Läsion von der Anpassung an die Vorlage ausgenommen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>Compare with a lowest density of 0 % where thin parts of the tract matter.</source>
        <translation>Vergleichen Sie mit einer kleinsten Dichte von 0 %, wo dünne Teile der Bahn wichtig sind.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>Do not read its absence as safety: the tract was not imaged or not traceable, and no structure was made.</source>
        <translation>Ihr Fehlen bedeutet keine Sicherheit: Die Bahn wurde nicht abgebildet oder war nicht verfolgbar, und es wurde keine Struktur erstellt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>Do not take what lies outside the structure as free of this tract.</source>
        <translation>Halten Sie nicht für frei von dieser Bahn, was außerhalb der Struktur liegt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>Look at the tract in 3D before you use it.</source>
        <translation>Sehen Sie die Bahn in 3D an, bevor Sie sie verwenden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>Look at the tract in 3D; a sparse tract under-estimates its extent.</source>
        <translation>Sehen Sie die Bahn in 3D an; eine spärliche Bahn unterschätzt ihre Ausdehnung.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>Use it as a hint where to look, never as the border of what is to be spared.</source>
        <translation>Nehmen Sie es als Hinweis, wo zu suchen ist, nie als Grenze dessen, was zu schonen ist.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>{1}: not reliable, tracking seldom shows the whole of this tract, or shows other fibres in its place, in usual data.</source>
        <translation>{1}: nicht verlässlich, bei üblichen Daten zeigt die Traktographie selten die ganze Bahn, oder andere Fasern an ihrer Stelle.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>{1}: where hardly any other streamlines run, {2} streamlines were dropped and {3} of the {4} kept were shortened.</source>
        <translation>{1}: Wo kaum andere Streamlines verlaufen, wurden {2} Streamlines verworfen und {3} der {4} behaltenen gekürzt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_models.py</extracomment>
        <source>Choose the model auto or tensor, or run 'Fibre orientations' with the model csd.</source>
        <translation>Wählen Sie das Modell auto oder tensor, oder führen Sie „Faserorientierungen“ mit dem Modell csd aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_models.py</extracomment>
        <source>No fibre orientations were made: {1}.</source>
        <translation>Es wurden keine Faserorientierungen erstellt: {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_models.py</extracomment>
        <source>The tracts cannot follow spherical deconvolution.</source>
        <translation>Die Bahnen können der sphärischen Dekonvolution nicht folgen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Compare with the planning series near the skull base, or give the distortion that is left.</source>
        <translation>Vergleichen Sie nahe der Schädelbasis mit der Planungsserie, oder geben Sie die verbliebene Verzeichnung an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Distortion of the diffusion series is not counted in the margins.</source>
        <translation>Die Verzeichnung der Diffusionsserie ist in den Säumen nicht berücksichtigt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Do not rely on this tract without looking at it in every view.</source>
        <translation>Verlassen Sie sich nicht auf diese Bahn, ohne sie in jeder Ansicht anzusehen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Do not rely on this tract.</source>
        <translation>Verlassen Sie sich nicht auf diese Bahn.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Do not take its surface as exact; add a margin of your own.</source>
        <translation>Halten Sie ihre Oberfläche nicht für genau; fügen Sie einen eigenen Saum hinzu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Look at the tract with the other fibre model too.</source>
        <translation>Sehen Sie die Bahn auch mit dem anderen Fasermodell an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Repeated tracking shows the noise of the data, not what the fibre model cannot see: a tensor tract leaves out crossing parts such as the lateral fan of the corticospinal tract and Meyer's loop, and more than half of the true tract can lie outside what noise explains. The calibration on digital patients holds only as far as they resemble this patient.</source>
        <translation>Wiederholtes Tracking zeigt das Rauschen der Daten, nicht das, was das Fasermodell nicht sehen kann: Eine Tensorbahn lässt kreuzende Teile aus, etwa den seitlichen Fächer der Pyramidenbahn und die Meyer-Schleife, und mehr als die Hälfte der wahren Bahn kann außerhalb dessen liegen, was Rauschen erklärt. Die Kalibrierung an digitalen Patienten gilt nur, soweit sie diesem Patienten ähneln.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Take the margins as a rough guide only.</source>
        <translation>Nehmen Sie die Säume nur als groben Anhalt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>The levels of {1} are not calibrated for tract and model. {2}</source>
        <translation>Die Stufen von {1} sind für Bahn und Modell nicht kalibriert. {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>{1}: no margin can be told, since it was not found by a definition.</source>
        <translation>{1}: Es lässt sich kein Saum angeben, weil sie nicht durch eine Definition gefunden wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>{1}: none of {2} realisations found the tract again, so that no margin can be told.</source>
        <translation>{1}: Keine von {2} Realisierungen fand die Bahn wieder, sodass sich kein Saum angeben lässt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>{1}: only {2} of {3} realisations found the tract again; the margins hold for these.</source>
        <translation>{1}: Nur {2} von {3} Realisierungen fanden die Bahn wieder; die Säume gelten für diese.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/unmarked_tumours.py</extracomment>
        <source>Take the GTV as the lesion in the step 'Register to template', find the tracts again, and check this one against its course on colour FA.</source>
        <translation>Nehmen Sie das GTV im Schritt „Auf Vorlage registrieren“ als Läsion, suchen Sie die Bahnen neu und vergleichen Sie diese mit ihrem Verlauf auf der Farb-FA.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/unmarked_tumours.py</extracomment>
        <source>{1}: not trustworthy, it comes within {2} mm of the tumour {3}, which was not left out of the fit to the template.</source>
        <translation>{1}: nicht verlässlich, sie kommt bis auf {2} mm an den Tumor {3} heran, der bei der Anpassung des Atlas nicht ausgespart wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/target_distances.py</extracomment>
        <source>No target was imported.</source>
        <translation>Es wurde kein Ziel importiert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/target_distances.py</extracomment>
        <source>No tract has been searched.</source>
        <translation>Es wurde keine Bahn gesucht.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/target_distances.py</extracomment>
        <source>The case was imported before targets were read: import again.</source>
        <translation>Der Fall wurde importiert, bevor Ziele gelesen wurden: importieren Sie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/target_distances.py</extracomment>
        <source>The registration does not lead to the planning series.</source>
        <translation>Die Registrierung führt nicht zur Planungsserie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/target_distances.py</extracomment>
        <source>The registration is not accepted.</source>
        <translation>Die Registrierung ist nicht angenommen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/target_distances.py</extracomment>
        <source>The registration must not be used.</source>
        <translation>Die Registrierung darf nicht verwendet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/target_distances.py</extracomment>
        <source>The tracts are out of date: find them again.</source>
        <translation>Die Bahnen sind veraltet: suchen Sie sie erneut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>Do not use this tract; look at its regions and at the patient's position.</source>
        <translation>Verwenden Sie diese Bahn nicht; sehen Sie ihre Regionen und die Lage des Patienten an.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>Look at the colour FA picture and check the orientation of the gradient table before you use any tract.</source>
        <translation>Sehen Sie das Farb-FA-Bild an und prüfen Sie die Orientierung der Gradiententabelle, bevor Sie irgendeine Bahn verwenden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>Look at the tract beside the lesion; fibres may be displaced and not destroyed.</source>
        <translation>Sehen Sie die Bahn neben der Läsion an; Fasern können verdrängt und nicht zerstört sein.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>Look at the tract in 3D and in the slices before you use it.</source>
        <translation>Sehen Sie die Bahn in 3D und in den Schichten an, bevor Sie sie verwenden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>Look at where the regions lie, and draw regions of your own.</source>
        <translation>Sehen Sie nach, wo die Regionen liegen, und zeichnen Sie eigene Regionen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>Scan with a volume that holds the whole tract, or use only the part that is there.</source>
        <translation>Nehmen Sie mit einem Volumen auf, das die ganze Bahn enthält, oder verwenden Sie nur den vorhandenen Teil.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>Scan with more directions or averages.</source>
        <translation>Nehmen Sie mit mehr Richtungen oder Mittelungen auf.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>{1}: may not be what it seems: {2}.</source>
        <translation>{1}: ist vielleicht nicht, was sie zu sein scheint: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>{1}: the likely causes, likeliest first, are: {2}.</source>
        <translation>{1}: Die wahrscheinlichen Ursachen, die wahrscheinlichste zuerst, sind: {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>'{1}' is no format of tractograms.</source>
        <translation>„{1}“ ist kein Format von Traktogrammen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>Choose another format, such as tck.</source>
        <translation>Wählen Sie ein anderes Format, etwa tck.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>No tract has been searched or imported in this case.</source>
        <translation>In diesem Fall wurde keine Bahn gesucht oder importiert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>Read back, its points were up to {1} mm away; {2} mm are allowed. Nothing was written.</source>
        <translation>Zurückgelesen lagen ihre Punkte bis zu {1} mm entfernt; {2} mm sind erlaubt. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>The tracts cannot be exported.</source>
        <translation>Die Bahnen können nicht exportiert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>The tracts cannot be written to {1}.</source>
        <translation>Die Bahnen können nicht nach {1} geschrieben werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>This case has a tract of the name {1} already.</source>
        <translation>Dieser Fall hat schon eine Bahn namens {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>it has no streamlines</source>
        <translation>sie hat keine Streamlines</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>{1} cannot be exported as .{2}.</source>
        <translation>{1} kann nicht als .{2} exportiert werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/verify.py</extracomment>
        <source>Add the folder of the images it was drawn on.</source>
        <translation>Fügen Sie den Ordner der Bilder hinzu, auf denen es gezeichnet wurde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/verify.py</extracomment>
        <source>It was drawn on series {1}, which is not among the images ({2}).</source>
        <translation>Es wurde auf Serie {1} gezeichnet, die nicht unter den Bildern ist ({2}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/verify.py</extracomment>
        <source>no CT or MR series</source>
        <translation>keine CT- oder MR-Serie</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/verify.py</extracomment>
        <source>volume cc</source>
        <translation>Volumen cc</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/verify.py</extracomment>
        <source>{1} cannot be verified.</source>
        <translation>{1} kann nicht geprüft werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/certainty_layers.py</extracomment>
        <source>Probability of {1}</source>
        <translation>Wahrscheinlichkeit von {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/layers.py</extracomment>
        <source>MD</source>
        <translation>MD</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/layers.py</extracomment>
        <source>Mean b = 0</source>
        <translation>Mittleres b = 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/layers.py</extracomment>
        <source>Mean diffusion-weighted</source>
        <translation>Mittleres diffusionsgewichtetes Bild</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/layers.py</extracomment>
        <source>Planning CT</source>
        <translation>Planungs-CT</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/layers.py</extracomment>
        <source>Planning MR</source>
        <translation>Planungs-MR</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/layers.py</extracomment>
        <source>{1} window</source>
        <translation>Fenster {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_editing.py</extracomment>
        <source>Find or import it first.</source>
        <translation>Suchen oder importieren Sie sie zuerst.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_editing.py</extracomment>
        <source>Take back the last change (Ctrl+Z).</source>
        <translation>Nehmen Sie die letzte Änderung zurück (Strg+Z).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_editing.py</extracomment>
        <source>The case holds no tract {1}.</source>
        <translation>Der Fall enthält keine Bahn {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_editing.py</extracomment>
        <source>The edited tract cannot be shown.</source>
        <translation>Die bearbeitete Bahn kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_editing.py</extracomment>
        <source>The tract cannot be edited.</source>
        <translation>Die Bahn kann nicht bearbeitet werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_editing.py</extracomment>
        <source>found tracts</source>
        <translation>gefundene Bahnen</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_tracking.py</extracomment>
        <source> and no </source>
        <translation> und kein </translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_tracking.py</extracomment>
        <source>CSD cannot be followed in this case.</source>
        <translation>CSD kann in diesem Fall nicht verfolgt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_tracking.py</extracomment>
        <source>Choose the tensor as the model.</source>
        <translation>Wählen Sie den Tensor als Modell.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_tracking.py</extracomment>
        <source>Run the steps up to the tensor fit (and to the fibre directions for CSD) first.</source>
        <translation>Führen Sie zuerst die Schritte bis zur Tensoranpassung (und bis zu den Faserrichtungen für CSD) aus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_tracking.py</extracomment>
        <source>Streamlines cannot be followed yet.</source>
        <translation>Streamlines können noch nicht verfolgt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_tracking.py</extracomment>
        <source>These streamlines cannot be followed.</source>
        <translation>Diese Streamlines können nicht verfolgt werden.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/scene_items.py</extracomment>
        <source>Close the case and open it again; the message then says what is wrong with it.</source>
        <translation>Schließen Sie den Fall und öffnen Sie ihn wieder; die Meldung sagt dann, was nicht stimmt.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/scene_items.py</extracomment>
        <source>The case {1} cannot be shown in 3D.</source>
        <translation>Der Fall {1} kann nicht in 3D gezeigt werden.</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>diffusion</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>front edge</source>
        <translation>vorderer Rand</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>left edge</source>
        <translation>linker Rand</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>lower</source>
        <translation>unten</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>lower and upper</source>
        <translation>unten und oben</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>lower edge</source>
        <translation>unterer Rand</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>rear</source>
        <translation>hinten</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>rear edge</source>
        <translation>hinterer Rand</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>right edge</source>
        <translation>rechter Rand</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>the bandwidth in phase direction and the field strength</source>
        <translation>die Bandbreite in Phasenrichtung und die Feldstärke</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>the phase axis and the bandwidth in phase direction</source>
        <translation>die Phasenachse und die Bandbreite in Phasenrichtung</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>the phase axis and the bandwidth in phase direction and the field strength</source>
        <translation>die Phasenachse, die Bandbreite in Phasenrichtung und die Feldstärke</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>the phase axis and the field strength</source>
        <translation>die Phasenachse und die Feldstärke</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>upper</source>
        <translation>oben</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>upper edge</source>
        <translation>oberer Rand</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>{1} drawn</source>
        <translation>{1} gezeichnet</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>{1} imaged to {2} %</source>
        <translation>{1} zu {2} % abgebildet</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>{1} not imaged</source>
        <translation>{1} nicht abgebildet</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Arcuate fasciculus, left</source>
        <translation>Fasciculus arcuatus, links</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Arcuate fasciculus, right</source>
        <translation>Fasciculus arcuatus, rechts</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Cingulum, left</source>
        <translation>Cingulum, links</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Cingulum, right</source>
        <translation>Cingulum, rechts</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Corticospinal tract, left</source>
        <translation>Pyramidenbahn (kortikospinaler Trakt), links</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Corticospinal tract, right</source>
        <translation>Pyramidenbahn (kortikospinaler Trakt), rechts</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Fibres of the splenium to the temporal lobe (tapetum) are not asked for.</source>
        <translation>Fasern des Spleniums zum Temporallappen (Tapetum) werden nicht verlangt.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Fibres to the lateral frontal cortex cross others there and are reached in part only.</source>
        <translation>Fasern zum lateralen Frontalkortex kreuzen dort andere und werden nur teilweise erreicht.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Forceps major</source>
        <translation>Forceps major</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Forceps minor</source>
        <translation>Forceps minor</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Fornix, left</source>
        <translation>Fornix, links</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Fornix, right</source>
        <translation>Fornix, rechts</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Frontal and temporal lobe above the sinuses and the ear are distorted in echo-planar images; the bundle may be displaced or missed there.</source>
        <translation>Frontal- und Temporallappen über den Nebenhöhlen und dem Ohr sind in echoplanaren Bildern verzeichnet; das Bündel kann dort verschoben sein oder fehlen.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Frontal ends in the middle and superior frontal gyri and ends in the parietal lobe are reached in part only.</source>
        <translation>Frontale Enden im mittleren und oberen Frontalgyrus und Enden im Parietallappen werden nur teilweise erreicht.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Inferior fronto-occipital fasciculus, left</source>
        <translation>Fasciculus fronto-occipitalis inferior, links</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Inferior fronto-occipital fasciculus, right</source>
        <translation>Fasciculus fronto-occipitalis inferior, rechts</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Inferior longitudinal fasciculus, left</source>
        <translation>Fasciculus longitudinalis inferior, links</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Inferior longitudinal fasciculus, right</source>
        <translation>Fasciculus longitudinalis inferior, rechts</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Its ends in the frontal and temporal cortex are uncertain.</source>
        <translation>Ihre Enden im frontalen und temporalen Kortex sind unsicher.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Meyer's loop is thinner than it is, and its tip may lie several millimetres farther forward.</source>
        <translation>Die Meyer-Schleife erscheint zu dünn, und ihre Spitze kann mehrere Millimeter weiter vorn liegen.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Not tracked reliably with voxels of 2 mm and more: a thin bundle in fluid whose two sides touch in the middle; its end in the hippocampus is not covered.</source>
        <translation>Mit Voxeln von 2 mm und mehr nicht verlässlich verfolgt: ein dünnes Bündel in Flüssigkeit, dessen zwei Seiten sich in der Mitte berühren; sein Ende im Hippocampus ist nicht erfasst.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Not tracked reliably with voxels of 2 mm and more: about as thin as a voxel, between fluid, peduncle and air. Contour the tract on anatomical images where dose to it matters.</source>
        <translation>Mit Voxeln von 2 mm und mehr nicht verlässlich verfolgt: etwa so dünn wie ein Voxel, zwischen Flüssigkeit, Hirnschenkel und Luft. Konturieren Sie ihn auf anatomischen Bildern, wo die Dosis darauf von Bedeutung ist.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Optic radiation, left</source>
        <translation>Sehstrahlung, links</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Optic radiation, right</source>
        <translation>Sehstrahlung, rechts</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Optic tract, left</source>
        <translation>Tractus opticus, links</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Optic tract, right</source>
        <translation>Tractus opticus, rechts</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Runs beside the optic radiation and the fronto-occipital fasciculus; where they touch, streamlines may change from one to the other.</source>
        <translation>Verläuft neben der Sehstrahlung und dem Fasciculus fronto-occipitalis; wo sie sich berühren, können Streamlines von einer Bahn in die andere wechseln.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Superior longitudinal fasciculus II and III, left</source>
        <translation>Fasciculus longitudinalis superior II und III, links</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Superior longitudinal fasciculus II and III, right</source>
        <translation>Fasciculus longitudinalis superior II und III, rechts</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Tensor model: Meyer's loop is not covered; the rest may be found in part only.</source>
        <translation>Tensormodell: Die Meyer-Schleife ist nicht erfasst; der Rest wird vielleicht nur teilweise gefunden.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Tensor model: it crosses the corona radiata and callosal fibres, so that the result is thin and may miss one side; the first part (SLF I) is not asked for.</source>
        <translation>Tensormodell: Er kreuzt die Corona radiata und Balkenfasern, sodass das Ergebnis dünn ist und auf einer Seite fehlen kann; der erste Teil (SLF I) wird nicht verlangt.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Tensor model: the lateral fan to the hand and face area is not covered, or only in part.</source>
        <translation>Tensormodell: Der seitliche Fächer zum Hand- und Gesichtsareal ist nicht oder nur teilweise erfasst.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Tensor model: where it crosses other fibres the tract comes out too thin, the right one above all; its frontal and temporal ends are uncertain.</source>
        <translation>Tensormodell: Wo sie andere Fasern kreuzt, wird die Bahn zu dünn, vor allem rechts; ihre frontalen und temporalen Enden sind unsicher.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>The lateral fan to the hand and face area is thinner than it is: its fibres cross others.</source>
        <translation>Der seitliche Fächer zum Hand- und Gesichtsareal erscheint zu dünn: Seine Fasern kreuzen andere.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>The part in the cingulate gyrus only: what turns round the splenium into the temporal lobe is reached in part at best.</source>
        <translation>Nur der Teil im Gyrus cinguli: Was um das Splenium in den Temporallappen biegt, wird bestenfalls teilweise erreicht.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Uncinate fasciculus, left</source>
        <translation>Fasciculus uncinatus, links</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Uncinate fasciculus, right</source>
        <translation>Fasciculus uncinatus, rechts</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>anterior</source>
        <translation>anterior</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>anterior_temporal</source>
        <translation>anterior-temporal</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>back</source>
        <translation>hinten</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>beside_peduncle</source>
        <translation>neben dem Hirnschenkel</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>body</source>
        <translation>Körper</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>brainstem</source>
        <translation>Hirnstamm</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>calcarine</source>
        <translation>Kalkarinarinde</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>callosum</source>
        <translation>Balken</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>capsule</source>
        <translation>Kapsel</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>cerebellum</source>
        <translation>Kleinhirn</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>chiasm</source>
        <translation>Chiasma</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>cleft</source>
        <translation>Spalt</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>commissure</source>
        <translation>Kommissur</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>crus</source>
        <translation>Crus</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>deep</source>
        <translation>tief</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>dorsal</source>
        <translation>dorsal</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>external_capsule</source>
        <translation>Capsula externa</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>front</source>
        <translation>vorn</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>front_of_peduncle</source>
        <translation>vor dem Hirnschenkel</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>frontal</source>
        <translation>frontal</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>frontal_end</source>
        <translation>frontales Ende</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>fusiform</source>
        <translation>Gyrus fusiformis</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>genu</source>
        <translation>Genu</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>inferior</source>
        <translation>inferior</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>insula</source>
        <translation>Insel</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>lateral</source>
        <translation>lateral</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>lgn</source>
        <translation>Corpus geniculatum laterale</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>medial</source>
        <translation>medial</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>medial_frontal</source>
        <translation>medial-frontal</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>medial_of_atrium</source>
        <translation>medial des Atriums</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>medial_thalamus</source>
        <translation>medialer Thalamus</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>occipital</source>
        <translation>okzipital</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>opposite_stem</source>
        <translation>Hirnstamm der Gegenseite</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>optic_tract</source>
        <translation>Tractus opticus</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>parietal</source>
        <translation>parietal</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>peduncle</source>
        <translation>Hirnschenkel</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>posterior</source>
        <translation>posterior</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>posterior_limb</source>
        <translation>hinterer Schenkel</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>precentral</source>
        <translation>Gyrus praecentralis</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>prefrontal</source>
        <translation>präfrontal</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>splenium</source>
        <translation>Splenium</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>stratum</source>
        <translation>Stratum sagittale</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>superior</source>
        <translation>oben</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>tapetum</source>
        <translation>Tapetum</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>tegmentum_of_midbrain</source>
        <translation>Tegmentum des Mittelhirns</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>tegmentum_of_pons</source>
        <translation>Tegmentum der Brücke</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>temporal</source>
        <translation>temporal</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>temporal_end</source>
        <translation>temporales Ende</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>thalamus</source>
        <translation>Thalamus</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>vertex</source>
        <translation>Scheitel</translation>
    </message>
    <message>
        <extracomment>step check-orientation</extracomment>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <extracomment>step check-orientation</extracomment>
        <source>confirm</source>
        <translation>bestätigen</translation>
    </message>
    <message>
        <extracomment>step check-orientation</extracomment>
        <source>correct</source>
        <translation>korrigieren</translation>
    </message>
    <message>
        <extracomment>step estimate-distortion</extracomment>
        <source>Distortion</source>
        <translation>Verzeichnung</translation>
    </message>
    <message>
        <extracomment>step estimate-uncertainty</extracomment>
        <source>Estimate</source>
        <translation>Schätzen</translation>
    </message>
    <message>
        <extracomment>step estimate-uncertainty</extracomment>
        <source>Realisations</source>
        <translation>Realisierungen</translation>
    </message>
    <message>
        <extracomment>step estimate-uncertainty</extracomment>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <extracomment>step estimate-uncertainty</extracomment>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <extracomment>step export-rtstruct</extracomment>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <extracomment>step find-tracts</extracomment>
        <source>Definitions</source>
        <translation>Definitionen</translation>
    </message>
    <message>
        <extracomment>step find-tracts</extracomment>
        <source>Seeds</source>
        <translation>Startpunkte</translation>
    </message>
    <message>
        <extracomment>step find-tracts</extracomment>
        <source>Tracking</source>
        <translation>Tracking</translation>
    </message>
    <message>
        <extracomment>step find-tracts</extracomment>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <extracomment>step find-tracts</extracomment>
        <source>deterministic</source>
        <translation>deterministisch</translation>
    </message>
    <message>
        <extracomment>step find-tracts</extracomment>
        <source>probabilistic</source>
        <translation>probabilistisch</translation>
    </message>
    <message>
        <extracomment>step fit-fibres</extracomment>
        <source>4</source>
        <translation>4</translation>
    </message>
    <message>
        <extracomment>step fit-fibres</extracomment>
        <source>6</source>
        <translation>6</translation>
    </message>
    <message>
        <extracomment>step fit-fibres</extracomment>
        <source>8</source>
        <translation>8</translation>
    </message>
    <message>
        <extracomment>step fit-fibres</extracomment>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <extracomment>step fit-fibres</extracomment>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <extracomment>step fit-fibres</extracomment>
        <source>csd</source>
        <translation>csd</translation>
    </message>
    <message>
        <extracomment>step import-series</extracomment>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <extracomment>step import-series</extracomment>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <extracomment>step import-tracts</extracomment>
        <source>Each as 'NAME left|right|midline FILE' (.trk, .tck, .trx, .vtk, .vtp) in the patient millimetres of the diffusion series.</source>
        <translation>Jedes als „NAME left|right|midline FILE“ (.trk, .tck, .trx, .vtk, .vtp) in den Patientenmillimetern der Diffusionsserie.</translation>
    </message>
    <message>
        <extracomment>step import-tracts</extracomment>
        <source>Tractograms</source>
        <translation>Traktogramme</translation>
    </message>
    <message>
        <extracomment>step make-structures</extracomment>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <extracomment>step make-structures</extracomment>
        <source>Margin</source>
        <translation>Saum</translation>
    </message>
    <message>
        <extracomment>step make-structures</extracomment>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <extracomment>step preprocess</extracomment>
        <source>Denoise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <extracomment>step preprocess</extracomment>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <extracomment>step preprocess</extracomment>
        <source>Preprocess</source>
        <translation>Vorverarbeiten</translation>
    </message>
    <message>
        <extracomment>step preprocess</extracomment>
        <source>brain</source>
        <translation>Gehirn</translation>
    </message>
    <message>
        <extracomment>step preprocess</extracomment>
        <source>phantom</source>
        <translation>Phantom</translation>
    </message>
    <message>
        <source>&amp;Cancel the work and close</source>
        <translation type="vanished">Arbeit abbre&amp;chen und schließen</translation>
    </message>
    <message>
        <source>&amp;Temperature that day</source>
        <translation type="vanished">&amp;Temperatur an diesem Tag</translation>
    </message>
    <message>
        <source>'{1}' is no region: write TRACT include|exclude ball X Y Z RADIUS or TRACT include|exclude box X Y Z HX HY HZ, in mm</source>
        <translation type="vanished">„{1}“ ist keine Region: Schreiben Sie BAHN include|exclude ball X Y Z RADIUS oder BAHN include|exclude box X Y Z HX HY HZ, in mm</translation>
    </message>
    <message>
        <source>'{1}' is not an include region</source>
        <translation type="vanished">„{1}“ ist keine Einschlussregion</translation>
    </message>
    <message>
        <source>'{name}' is still running.</source>
        <translation type="vanished">„{name}“ läuft noch.</translation>
    </message>
    <message>
        <source>, {1} (structure)</source>
        <translation type="vanished">, {1} (Struktur)</translation>
    </message>
    <message>
        <source>12 directions</source>
        <translation type="vanished">12 Richtungen</translation>
    </message>
    <message>
        <source>6 directions</source>
        <translation type="vanished">6 Richtungen</translation>
    </message>
    <message>
        <source>As they were placed in this patient by the last run, inside the brain.</source>
        <translation type="vanished">Wie vom letzten Lauf in diesem Patienten platziert, innerhalb des Gehirns.</translation>
    </message>
    <message>
        <source>Between two steps; a sharper turn ends the streamline.</source>
        <translation type="vanished">Zwischen zwei Schritten; eine schärfere Kurve beendet die Streamline.</translation>
    </message>
    <message>
        <source>Colour of the chosen tract and its structure, from the next run on.</source>
        <translation type="vanished">Farbe der gewählten Bahn und ihrer Struktur, ab dem nächsten Lauf.</translation>
    </message>
    <message>
        <source>Compare: checkerboard</source>
        <translation type="vanished">Vergleich: Schachbrett</translation>
    </message>
    <message>
        <source>Compare: edges</source>
        <translation type="vanished">Vergleich: Kanten</translation>
    </message>
    <message>
        <source>Compare: mixed</source>
        <translation type="vanished">Vergleich: gemischt</translation>
    </message>
    <message>
        <source>Draw &amp;ball</source>
        <translation type="vanished">&amp;Kugel zeichnen</translation>
    </message>
    <message>
        <source>Draw bo&amp;x</source>
        <translation type="vanished">&amp;Quader zeichnen</translation>
    </message>
    <message>
        <source>Finds the brain, then denoises, removes Gibbs ringing and corrects motion as switched.</source>
        <translation type="vanished">Findet das Gehirn, entrauscht dann, entfernt Gibbs-Artefakte und korrigiert Bewegung, wie eingestellt.</translation>
    </message>
    <message>
        <source>Finds the diffusion and the planning series, reads both and checks them.</source>
        <translation type="vanished">Findet die Diffusions- und die Planungsserie, liest und prüft beide.</translation>
    </message>
    <message>
        <source>Give a .tck or .trk file that was written completely.</source>
        <translation type="vanished">Geben Sie eine vollständig geschriebene .tck- oder .trk-Datei an.</translation>
    </message>
    <message>
        <source>Give the RTSTRUCT of the images the dose was calculated on.</source>
        <translation type="vanished">Geben Sie den RTSTRUCT der Bilder an, auf denen die Dosis berechnet wurde.</translation>
    </message>
    <message>
        <source>Give the grid a Frame of Reference UID.</source>
        <translation type="vanished">Geben Sie dem Gitter eine Frame of Reference UID.</translation>
    </message>
    <message>
        <source>Its grid has no Frame of Reference.</source>
        <translation type="vanished">Sein Gitter hat kein Bezugssystem.</translation>
    </message>
    <message>
        <source>Look through the sources again.</source>
        <translation type="vanished">Durchsuchen Sie die Quellen erneut.</translation>
    </message>
    <message>
        <source>Number of seeds for each tract.</source>
        <translation type="vanished">Zahl der Startpunkte je Bahn.</translation>
    </message>
    <message>
        <source>Press 'Draw ball' and pull from its centre on a slice, or 'Draw box' and pull from corner to corner. They count from the next run on.</source>
        <translation type="vanished">Drücken Sie „Kugel zeichnen“ und ziehen Sie auf einer Schicht von ihrer Mitte aus, oder „Quader zeichnen“ und ziehen Sie von Ecke zu Ecke. Sie gelten ab dem nächsten Lauf.</translation>
    </message>
    <message>
        <source>Pull a ball from its centre or a box from corner to corner on a slice, or paint voxels. Regions count from the next run on.</source>
        <translation type="vanished">Ziehen Sie auf einer Schicht eine Kugel von ihrer Mitte aus oder einen Quader von Ecke zu Ecke, oder malen Sie Voxel. Regionen gelten ab dem nächsten Lauf.</translation>
    </message>
    <message>
        <source>Regions that a tract must pass or avoid besides its definition, in the diffusion series' patient millimetres (RAS), each as 'TRACT include|exclude ball X Y Z RADIUS' or 'TRACT include|exclude box X Y Z HX HY HZ' with half sizes.</source>
        <translation type="vanished">Regionen, die eine Bahn zusätzlich zu ihrer Definition durchlaufen oder meiden muss, in Patientenmillimetern der Diffusionsserie (RAS), jede als „BAHN include|exclude ball X Y Z RADIUS“ oder „BAHN include|exclude box X Y Z HX HY HZ“ mit halben Größen.</translation>
    </message>
    <message>
        <source>Removed by hand</source>
        <translation type="vanished">Von Hand entfernt</translation>
    </message>
    <message>
        <source>Removed: length</source>
        <translation type="vanished">Entfernt: Länge</translation>
    </message>
    <message>
        <source>Removed: runs alone</source>
        <translation type="vanished">Entfernt: verläuft allein</translation>
    </message>
    <message>
        <source>Removed: shape</source>
        <translation type="vanished">Entfernt: Form</translation>
    </message>
    <message>
        <source>Scale the signal.</source>
        <translation type="vanished">Skalieren Sie das Signal.</translation>
    </message>
    <message>
        <source>Seeds the regions of each tract, tracks, and keeps the streamlines that pass its include regions and avoid its exclude regions.</source>
        <translation type="vanished">Setzt Startpunkte in die Regionen jeder Bahn, verfolgt und behält die Streamlines, die ihre Einschlussregionen durchlaufen und ihre Ausschlussregionen meiden.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="vanished">Form</translation>
    </message>
    <message>
        <source>Size, mm</source>
        <translation type="vanished">Größe, mm</translation>
    </message>
    <message>
        <source>Standard deviation of the shift along the phase axis that was not corrected; 0: distortion is not counted.</source>
        <translation type="vanished">Standardabweichung der nicht korrigierten Verschiebung entlang der Phasenachse; 0: Verzeichnung wird nicht berücksichtigt.</translation>
    </message>
    <message>
        <source>The case stays as it was before the step if the work is cancelled.</source>
        <translation type="vanished">Wird die Arbeit abgebrochen, bleibt der Fall wie vor dem Schritt.</translation>
    </message>
    <message>
        <source>The diffusion series '{1}' cannot be written.</source>
        <translation type="vanished">Die Diffusionsserie '{1}' kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The plan has {1} beams, and there are {2} doses.</source>
        <translation type="vanished">Der Plan hat {1} Felder, und es gibt {2} Dosen.</translation>
    </message>
    <message>
        <source>The series {1} is no longer in the sources.</source>
        <translation type="vanished">Die Serie {1} ist nicht mehr in den Quellen.</translation>
    </message>
    <message>
        <source>The signal runs from {1} to {2}; 0 to {3} can be stored.</source>
        <translation type="vanished">Das Signal reicht von {1} bis {2}; 0 bis {3} kann gespeichert werden.</translation>
    </message>
    <message>
        <source>There is nothing to measure from.</source>
        <translation type="vanished">Es gibt nichts, wovon gemessen werden könnte.</translation>
    </message>
    <message>
        <source>These images cannot tell the phantom from its mirror image: left and right are not tested by them.</source>
        <translation type="vanished">Diese Bilder können das Phantom nicht von seinem Spiegelbild unterscheiden: Links und rechts werden durch sie nicht geprüft.</translation>
    </message>
    <message>
        <source>Ticked: shown in the views. Double-click or F2 to rename.</source>
        <translation type="vanished">Angehakt: in den Ansichten gezeigt. Doppelklick oder F2 zum Umbenennen.</translation>
    </message>
    <message>
        <source>a mask cannot be mirrored; give each side a file of its own</source>
        <translation type="vanished">eine Maske kann nicht gespiegelt werden; geben Sie jeder Seite eine eigene Datei</translation>
    </message>
    <message>
        <source>a tube needs two points or more and a radius above 0 mm</source>
        <translation type="vanished">eine Röhre braucht mindestens zwei Punkte und einen Radius über 0 mm</translation>
    </message>
    <message>
        <source>a {1} is needed, not {2}</source>
        <translation type="vanished">es braucht {1}, nicht {2}</translation>
    </message>
    <message>
        <source>by {who}, {date}.</source>
        <translation type="vanished">von {who}, {date}.</translation>
    </message>
    <message>
        <source>exactly one of box, sphere, ellipsoid, tube, mask is needed</source>
        <translation type="vanished">genau eines von box, sphere, ellipsoid, tube, mask wird gebraucht</translation>
    </message>
    <message>
        <source>inferior_frontal</source>
        <translation type="vanished">inferior-frontal</translation>
    </message>
    <message>
        <source>it is neither .tck nor .trk</source>
        <translation type="vanished">es ist weder .tck noch .trk</translation>
    </message>
    <message>
        <source>length_mm or plausibility</source>
        <translation type="vanished">length_mm oder plausibility</translation>
    </message>
    <message>
        <source>no such key; known are {1}</source>
        <translation type="vanished">diesen Schlüssel gibt es nicht; bekannt sind {1}</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation type="vanished">nicht geschätzt</translation>
    </message>
    <message>
        <source>one average</source>
        <translation type="vanished">eine Mittelung</translation>
    </message>
    <message>
        <source>plic</source>
        <translation type="vanished">hinterer Schenkel der Capsula interna</translation>
    </message>
    <message>
        <source>raw filter 2.7 mm</source>
        <translation type="vanished">Rohdatenfilter 2,7 mm</translation>
    </message>
    <message>
        <source>run through it</source>
        <translation type="vanished">verlaufen hindurch</translation>
    </message>
    <message>
        <source>tegmentum</source>
        <translation type="vanished">Tegmentum</translation>
    </message>
    <message>
        <source>the phantom has several materials, so a change of place is a change of material</source>
        <translation type="vanished">das Phantom hat mehrere Materialien, ein anderer Ort ist also ein anderes Material</translation>
    </message>
    <message>
        <source>the two numbers are not in order</source>
        <translation type="vanished">die zwei Zahlen stehen nicht in der richtigen Reihenfolge</translation>
    </message>
    <message>
        <source>to {1}: {2}</source>
        <translation type="vanished">zu {1}: {2}</translation>
    </message>
    <message>
        <source>two regions are needed, not {1}</source>
        <translation type="vanished">zwei Regionen werden gebraucht, nicht {1}</translation>
    </message>
    <message>
        <source>voxel 2.5 mm</source>
        <translation type="vanished">Voxel 2,5 mm</translation>
    </message>
    <message>
        <source>{1} (streamlines)</source>
        <translation type="vanished">{1} (Streamlines)</translation>
    </message>
    <message>
        <source>{1} is not a whole number from 0 to 255</source>
        <translation type="vanished">{1} ist keine ganze Zahl von 0 bis 255</translation>
    </message>
    <message>
        <source>{1} is not in (0, 90] degrees</source>
        <translation type="vanished">{1} liegt nicht in (0, 90] Grad</translation>
    </message>
    <message>
        <source>{1} number(s) are needed</source>
        <translation type="vanished">{1} Zahl(en) werden gebraucht</translation>
    </message>
    <message>
        <source>{1}: the levels are not calibrated for this tract and model. {2}</source>
        <translation type="vanished">{1}: Die Niveaus sind für diese Bahn und dieses Modell nicht kalibriert. {2}</translation>
    </message>
    <message>
        <source>{shape} of {tract}. F2: rename.</source>
        <translation type="vanished">{shape} von {tract}. F2: umbenennen.</translation>
    </message>
    <message>
        <source>{tract}, {percent} % region</source>
        <translation type="vanished">{tract}, {percent}-%-Region</translation>
    </message>
    <message>
        <source>{volume}; margin {median}, at most {p95} over 95 % of the surface</source>
        <translation type="vanished">{volume}; Saum {median}, höchstens {p95} auf 95 % der Oberfläche</translation>
    </message>
</context>
</TS>
