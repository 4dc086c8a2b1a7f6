<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>dtiplan</name>
    <message>
        <extracomment>domain SeriesKind</extracomment>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <extracomment>domain SeriesKind</extracomment>
        <source>rtdose</source>
        <translation>dose RT</translation>
    </message>
    <message>
        <extracomment>domain SeriesKind</extracomment>
        <source>rtplan</source>
        <translation>plan RT</translation>
    </message>
    <message>
        <extracomment>domain SeriesKind</extracomment>
        <source>rtstruct</source>
        <translation>structures RT</translation>
    </message>
    <message>
        <extracomment>domain SeriesKind</extracomment>
        <source>scanner_map</source>
        <translation>carte de l'imageur</translation>
    </message>
    <message>
        <extracomment>domain Severity</extracomment>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <extracomment>domain Severity</extracomment>
        <source>info</source>
        <translation>note</translation>
    </message>
    <message>
        <extracomment>domain TractStatus</extracomment>
        <source>not_found</source>
        <translation>non trouvé</translation>
    </message>
    <message>
        <extracomment>domain Verdict</extracomment>
        <source>ambiguous</source>
        <translation>indécise</translation>
    </message>
    <message>
        <extracomment>dtiplan/__init__.py</extracomment>
        <source>Research software. Not a medical device; no CE mark, no FDA clearance. Not for clinical decisions; every exported structure must be reviewed and approved by a qualified user in the treatment planning system.</source>
        <translation>Logiciel de recherche. N'est pas un dispositif médical ; sans marquage CE ni autorisation de la FDA. Pas de décision clinique ; chaque structure exportée doit être vérifiée et approuvée par un utilisateur qualifié dans le système de planification de traitement.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/distortion.py</extracomment>
        <source>expected from readout and air cavities</source>
        <translation>attendue d'après la lecture et les cavités aériennes</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/distortion.py</extracomment>
        <source>reversed phase encoding</source>
        <translation>codage de phase inversé</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/dose_comparison.py</extracomment>
        <source>it is below the reporting limit of {1} cc</source>
        <translation>elle est sous la limite de rapport de {1} cm³</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/dose_comparison.py</extracomment>
        <source>{1} % of it lies outside the dose grid</source>
        <translation>{1} % en est hors de la grille de dose</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>A tensor cannot be fitted; check that the bvec file belongs to this series.</source>
        <translation>Aucun tenseur ne peut être ajusté ; vérifiez que le fichier bvec appartient à cette série.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Add the series that holds the b = 0 volumes, or repeat the scan with at least one.</source>
        <translation>Ajoutez la série qui contient les volumes à b = 0, ou répétez l'acquisition avec au moins un tel volume.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>All {1} directions lie near one plane (mean angle to it {2} degrees, condition number {3}).</source>
        <translation>Les {1} directions sont toutes proches d'un même plan (angle moyen {2} degrés, conditionnement {3}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Check that this spread is the scanner's own (imaging gradients), not two shells.</source>
        <translation>Vérifiez que cette dispersion vient de l'imageur lui-même (gradients d'imagerie) et non de deux couronnes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Choose another series or add the missing volumes; mean ADC is all that this one can give.</source>
        <translation>Choisissez une autre série ou ajoutez les volumes manquants ; celle-ci ne peut donner que l'ADC moyen.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Expect FA and directions to depend on orientation; use an evenly spread table.</source>
        <translation>Attendez-vous à ce que la FA et les directions dépendent de l'orientation ; utilisez une table bien répartie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Give the b-values in s/mm2 (1 ms/um2 is 1000 s/mm2, 1e9 s/m2 is 1000 s/mm2).</source>
        <translation>Donnez les valeurs de b en s/mm2 (1 ms/um2 vaut 1000 s/mm2, 1e9 s/m2 vaut 1000 s/mm2).</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>No volume without diffusion weighting: the lowest b-value is {1} s/mm2.</source>
        <translation>Aucun volume sans pondération en diffusion : la plus petite valeur de b est {1} s/mm2.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Nothing to do if the scan was averaged; otherwise check that no volume came twice.</source>
        <translation>Rien à faire si l'acquisition a été moyennée ; sinon, vérifiez qu'aucun volume n'est présent deux fois.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Nothing to do.</source>
        <translation>Rien à faire.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Only {1} distinct directions in {2} volumes (a direction and its opposite count once); a tensor needs {3}.</source>
        <translation>Seulement {1} directions distinctes dans {2} volumes (une direction et son opposée comptent pour une) ; un tenseur en exige {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Some programs hide a second b-value in the length; write unit vectors and the true b-values, then import again.</source>
        <translation>Certains programmes cachent une deuxième valeur de b dans la longueur ; écrivez des vecteurs unitaires et les vraies valeurs de b, puis importez de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>The highest b-value is {1}; as s/mm2 that is no diffusion scan ({2} to {3} s/mm2).</source>
        <translation>La plus grande valeur de b est {1} ; en s/mm2, ce n'est pas une acquisition de diffusion (de {2} à {3} s/mm2).</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>The {1} directions cover the sphere badly: condition number of the tensor fit {2}, well spread directions have about 1.6.</source>
        <translation>Les {1} directions couvrent mal la sphère : le conditionnement de l'ajustement du tenseur est {2}, des directions bien réparties donnent environ 1,6.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>The {1} volumes of nominal b = {2} s/mm2 have actual values from {3} to {4} s/mm2; the actual values are used.</source>
        <translation>Les {1} volumes de b nominal = {2} s/mm2 ont des valeurs réelles de {3} à {4} s/mm2 ; les valeurs réelles sont utilisées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>Use the original, not anonymised DICOM files, or give bval and bvec files. Trace-weighted series have no directions: they give ADC, never a tensor.</source>
        <translation>Utilisez les fichiers DICOM d'origine, non anonymisés, ou donnez des fichiers bval et bvec. Les séries « trace » n'ont pas de directions : elles donnent l'ADC, jamais un tenseur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>{1} and {2} more</source>
        <translation>{1} et {2} autres</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>{1} of {2} diffusion-weighted volumes have no direction (zero vector at b &gt; 0): volumes {3}.</source>
        <translation>{1} des {2} volumes pondérés en diffusion n'ont pas de direction (vecteur nul à b &gt; 0) : volumes {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>{1} vectors are not of unit length: volumes {2} have lengths from {3} to {4}.</source>
        <translation>{1} vecteurs ne sont pas unitaires : les volumes {2} ont des longueurs de {3} à {4}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/gradient_checks.py</extracomment>
        <source>{1} volumes repeat a direction of the same shell (within {2} degree, opposite directions count as the same): volumes {3}.</source>
        <translation>{1} volumes répètent une direction de la même couronne (à {2} degré près, les directions opposées comptent comme identiques) : volumes {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/image.py</extracomment>
        <source>mean DWI</source>
        <translation>DWI moyenne</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/charts.py</extracomment>
        <source>moving range</source>
        <translation>étendue mobile</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/charts.py</extracomment>
        <source>standard deviation within a session</source>
        <translation>écart type au sein d'une session</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/comparison.py</extracomment>
        <source>no candidate protocols were given</source>
        <translation>aucun protocole candidat n'a été donné</translation>
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
        <translation>Amouzandeh 2022, {1} % de PVP</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/laws.py</extracomment>
        <source>Generic value of PVP solutions, not of this phantom: trust it to 5 % only, and import the phantom's certificate.</source>
        <translation>Valeur générale des solutions de PVP, pas de ce fantôme : fiable à 5 % seulement ; importez le certificat du fantôme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/laws.py</extracomment>
        <source>Holz 2000 (Speedy-Angell), water; 1 % uncertainty unverified</source>
        <translation>Holz 2000 (Speedy-Angell), eau ; incertitude de 1 % non vérifiée</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/laws.py</extracomment>
        <source>Wagner 2017, {1} % PVP</source>
        <translation>Wagner 2017, {1} % de PVP</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/laws.py</extracomment>
        <source>no generic law holds for {1} % PVP (up to {2} % only); the phantom's certificate is needed</source>
        <translation>aucune loi générale ne vaut pour {1} % de PVP (jusqu'à {2} % seulement) ; il faut le certificat du fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner.py</extracomment>
        <source>Digital object</source>
        <translation>Objet numérique</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>Change this setting; `dtiplan phantom make --help` tells all of them.</source>
        <translation>Changez ce réglage ; `dtiplan phantom make --help` les nomme tous.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>No setting is called {1}.</source>
        <translation>Aucun réglage ne s'appelle {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>No volume is asked for: n_b0 is 0 and there is no b-value.</source>
        <translation>Aucun volume n'est demandé : n_b0 vaut 0 et il n'y a pas de valeur b.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>The simulated scanner cannot be set so.</source>
        <translation>Le scanner simulé ne peut pas être réglé ainsi.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>acquired is '{1}', not a date and time as 2026-01-05T12:00:00.</source>
        <translation>acquired est '{1}', pas une date et une heure comme 2026-01-05T12:00:00.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>stored_axis_order is {1}, not an order of 0 1 2.</source>
        <translation>stored_axis_order est {1}, pas un ordre de 0 1 2.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>stored_axis_signs is {1}; each is 1 or -1.</source>
        <translation>stored_axis_signs est {1} ; chacun est 1 ou -1.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>weighting is '{1}'; {2} are possible.</source>
        <translation>weighting est '{1}' ; sont possibles {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>{1} has {2} values, {3} are needed.</source>
        <translation>{1} a {2} valeurs, il en faut {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>{1} holds {2}; {3} to {4} is possible.</source>
        <translation>{1} contient {2} ; de {3} à {4} est possible.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>{1} is {2}, which is not a possible value.</source>
        <translation>{1} est {2}, ce qui n'est pas une valeur possible.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/scanner_settings.py</extracomment>
        <source>{1} is {2}; {3} to {4} is possible.</source>
        <translation>{1} est {2} ; de {3} à {4} est possible.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>'{1}' is empty or the name of another scanner.</source>
        <translation>'{1}' est vide ou le nom d'un autre scanner.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>Choose one of them.</source>
        <translation>Choisissez l'un d'eux.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>Give a standard uncertainty between 0 and 10 K.</source>
        <translation>Donnez une incertitude type entre 0 et 10 K.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>Give it a name, for example its model and room.</source>
        <translation>Donnez-lui un nom, par exemple son modèle et sa salle.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>Give the temperature of the phantom in degrees Celsius, between -5 and 60.</source>
        <translation>Donnez la température du fantôme en degrés Celsius, entre -5 et 60.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>It has no name.</source>
        <translation>Il n'a pas de nom.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>Its scans are {1}.</source>
        <translation>Ses acquisitions sont {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>The scanner '{1}' cannot be renamed.</source>
        <translation>Le scanner '{1}' ne peut pas être renommé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>The scanner cannot be added.</source>
        <translation>Le scanner ne peut pas être ajouté.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>The temperature cannot be right.</source>
        <translation>La température ne peut pas être juste.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>The uncertainty of the temperature cannot be right.</source>
        <translation>L'incertitude de la température ne peut pas être juste.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>There is no scan '{1}' in the study.</source>
        <translation>Il n'y a pas d'acquisition '{1}' dans l'étude.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>{1} C was given.</source>
        <translation>{1} C ont été donnés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/study.py</extracomment>
        <source>{1} K was given.</source>
        <translation>{1} K ont été donnés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>ACR phantom study (PMC5690920): always below one voxel</source>
        <translation>Étude de fantôme ACR (PMC5690920) : toujours moins d'un voxel</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>ACR phantom test, from memory: unverified</source>
        <translation>Test de fantôme ACR, de mémoire : non vérifié</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>ADC against the scanner's own map</source>
        <translation>ADC par rapport à la carte du scanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>ADC along one axis against the mean of the three</source>
        <translation>ADC le long d'un axe par rapport à la moyenne des trois</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>ADC bias</source>
        <translation>Biais de l'ADC</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>ADC fitted as the scanner does, against its own map</source>
        <translation>ADC ajusté comme le fait l'imageur, par rapport à sa propre carte</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>AIFM study of 26 scanners: the axes differ by less than 1.5 % in 21 of them; 2 % fails</source>
        <translation>Étude AIFM de 26 scanners : chez 21 les axes diffèrent de moins de 1,5 % ; 2 % est un échec</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Angle of the principal direction to the course of the fibres</source>
        <translation>Angle de la direction principale au trajet des fibres</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Background beside the phantom, phase to readout direction</source>
        <translation>Fond à côté du fantôme, direction de phase par rapport à celle de lecture</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Change of ADC within 4 cm of the isocentre</source>
        <translation>Variation de l'ADC à moins de 4 cm de l'isocentre</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Dependence of ADC on the b-value</source>
        <translation>Dépendance de l'ADC à la valeur b</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>EPI distortion: extent along phase to readout direction</source>
        <translation>Distorsion EPI : étendue en direction de phase par rapport à celle de lecture</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Effective resolution RS, root mean square of both</source>
        <translation>Résolution effective RS, moyenne quadratique des deux</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Effective resolution across the slices (FWHM)</source>
        <translation>Résolution effective à travers les coupes (FWHM)</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Effective resolution in the slice (FWHM)</source>
        <translation>Résolution effective dans la coupe (FWHM)</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>FA beyond what noise makes</source>
        <translation>FA au-delà de celle que donne le bruit</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Largest change of scale by eddy currents</source>
        <translation>Plus grand changement d'échelle par courants de Foucault</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Largest displacement by eddy currents at 80 mm</source>
        <translation>Plus grand déplacement par courants de Foucault à 80 mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Largest shear by eddy currents</source>
        <translation>Plus grand cisaillement par courants de Foucault</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Largest shift by eddy currents</source>
        <translation>Plus grand décalage par courants de Foucault</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Linearity: R squared</source>
        <translation>Linéarité : R carré</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Linearity: slope of measured to true ADC</source>
        <translation>Linéarité : pente de l'ADC mesuré à l'ADC vrai</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>N/2 ghost against the phantom's signal</source>
        <translation>Fantôme N/2 par rapport au signal de l'objet</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Percent signal ghosting</source>
        <translation>Image fantôme en pour cent du signal</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>QIBA DWI profile, as quoted by Choi 2024 (Diagnostics 14:583)</source>
        <translation>Profil QIBA DWI, cité par Choi 2024 (Diagnostics 14:583)</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>QIBA DWI profile, from memory: unverified</source>
        <translation>Profil QIBA DWI, de mémoire : non vérifié</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Random error of ADC in the region</source>
        <translation>Erreur aléatoire de l'ADC dans la région</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>SNR of one volume at b = 0</source>
        <translation>SNR d'un volume à b = 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Scale front-back</source>
        <translation>Échelle avant-arrière</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Scale left-right</source>
        <translation>Échelle gauche-droite</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Short-term repeatability (wCV)</source>
        <translation>Répétabilité à court terme (wCV)</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>Temperature by the water in the phantom</source>
        <translation>Température d'après l'eau du fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>no limit; compared between scanners</source>
        <translation>pas de limite ; comparé entre scanners</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>proposal of this program, to be set from the baseline: unverified</source>
        <translation>proposition de ce programme, à fixer d'après la ligne de base : non vérifié</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>the calculation gave no finite number</source>
        <translation>le calcul n'a pas donné de nombre fini</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>within +- {1}</source>
        <translation>à +- {1} près</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/tolerances.py</extracomment>
        <source>{1} to {2}</source>
        <translation>{1} à {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>; k is not stated and taken as 1</source>
        <translation> ; k n'est pas indiqué et pris égal à 1</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>Interpolated over a gap: nothing is calibrated between {1} and {2} C.</source>
        <translation>Interpolé au-dessus d'une lacune : rien n'est étalonné entre {1} et {2} C.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>The certificate does not name {1}. </source>
        <translation>Le certificat ne nomme pas {1}. </translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>Value of this kind of phantom, not of this very one: import the phantom's certificate.</source>
        <translation>Valeur de ce type de fantôme, pas de celui-ci : importez le certificat du fantôme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>a phantom without serial number</source>
        <translation>un fantôme sans numéro de série</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>certificate of {1}</source>
        <translation>certificat de {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>no diffusivity of {1} is known; give the phantom's certificate</source>
        <translation>aucune diffusivité de {1} n'est connue ; donnez le certificat du fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>phantom description</source>
        <translation>description du fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>the only calibrated temperature is {1} C, the scan was at {2} C</source>
        <translation>la seule température étalonnée est {1} C, l'acquisition était à {2} C</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>two values are given for {1} C under different names</source>
        <translation>deux valeurs sont données pour {1} C sous des noms différents</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>{1} C is beyond the calibrated temperatures, {2} to {3} C</source>
        <translation>{1} C est hors des températures étalonnées, de {2} à {3} C</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>{1} C is beyond the range of the law for {2}, {3} to {4} C</source>
        <translation>{1} C est hors du domaine de la loi de {2}, de {3} à {4} C</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/phantoms/truth.py</extracomment>
        <source>{1} C is beyond the range of {2}, {3} to {4} C</source>
        <translation>{1} C est hors du domaine de {2}, de {3} à {4} C</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/published_doses.py</extracomment>
        <source>1 fraction</source>
        <translation>1 fraction</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/published_doses.py</extracomment>
        <source>equal within the uncertainty of the sampling</source>
        <translation>égale à l'incertitude d'échantillonnage près</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/published_doses.py</extracomment>
        <source>not comparable</source>
        <translation>non comparable</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/published_doses.py</extracomment>
        <source>not published for {1}</source>
        <translation>non publié pour {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/published_doses.py</extracomment>
        <source>the metric was not read off</source>
        <translation>l'indicateur n'a pas été relevé</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/published_doses.py</extracomment>
        <source>the number of fractions of the plan is not known</source>
        <translation>le nombre de fractions du plan n'est pas connu</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/published_doses.py</extracomment>
        <source>{1} fractions</source>
        <translation>{1} fractions</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>'{1}' cannot be a structure name.</source>
        <translation>« {1} » ne peut pas être un nom de structure.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>95 % surface distance {1} mm</source>
        <translation>distance de surface à 95 % : {1} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>Choose a shorter or plainer name.</source>
        <translation>Choisissez un nom plus court ou plus simple.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>Dice {1} below {2}</source>
        <translation>Dice {1} inférieur à {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>It has no contour.</source>
        <translation>Elle n'a aucun contour.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>It has {1} characters; planning systems take 1 to {2} ASCII letters, digits and _ - ~ . + ^.</source>
        <translation>Il a {1} caractères ; les systèmes de planification acceptent 1 à {2} lettres ASCII, chiffres et _ - ~ . + ^.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>Read the tract's reason; an empty structure is never written.</source>
        <translation>Lisez le motif du faisceau ; une structure vide n'est jamais écrite.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>Rename one of them.</source>
        <translation>Renommez l'une d'elles.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>The structure {1} cannot be made.</source>
        <translation>La structure {1} ne peut pas être créée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>The structures cannot be written to one file.</source>
        <translation>Les structures ne peuvent pas être écrites dans un même fichier.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>These names are the same without regard to case: {1}.</source>
        <translation>Ces noms sont identiques sans tenir compte des majuscules : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>centroid off by {1} mm</source>
        <translation>centre de masse décalé de {1} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>volume {1} cc instead of {2} cc</source>
        <translation>volume {1} cc au lieu de {2} cc</translation>
    </message>
    <message>
        <extracomment>dtiplan/domain/structures.py</extracomment>
        <source>{1} parts instead of {2}</source>
        <translation>{1} parties au lieu de {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>'{title}' stopped before it was done.</source>
        <translation>« {title} » s'est arrêté avant la fin.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>It could not be started.</source>
        <translation>Impossible de le démarrer.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>It ended with exit code {code} and gave no answer.</source>
        <translation>Il s'est terminé avec le code {code} sans donner de réponse.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>It was ended by {signal}.</source>
        <translation>Il a été arrêté par {signal}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>The case is as it was before. Run it again; if it happens again, send these lines to the makers of the program.</source>
        <translation>Le cas est tel qu'avant. Relancez ; si cela se reproduit, envoyez ces lignes aux auteurs du programme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>The last it said:
{lines}</source>
        <translation>Ses derniers mots :
{lines}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>signal {number}</source>
        <translation>signal {number}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>signal {number} ({name})</source>
        <translation>signal {number} ({name})</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/background/job_ends.py</extracomment>
        <source>the system (code {code})</source>
        <translation>le système (code {code})</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/case_view.py</extracomment>
        <source>Patient {id}</source>
        <translation>Patient {id}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/case_view.py</extracomment>
        <source>Re&amp;port</source>
        <translation>Ra&amp;pport</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/case_view.py</extracomment>
        <source>Run &amp;all</source>
        <translation>&amp;Tout exécuter</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/case_view.py</extracomment>
        <source>Run every step that is not done, up to the export.</source>
        <translation>Exécuter chaque étape non faite, jusqu'à l'export.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/main_window.py</extracomment>
        <source>Open a case</source>
        <translation>Ouvrir un cas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/main_window.py</extracomment>
        <source>Opening {path}</source>
        <translation>Ouverture de {path}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/colour_strip.py</extracomment>
        <source>Colour FA: axial, coronal, and sagittal just beside the middle</source>
        <translation>FA couleur : axiale, coronale, et sagittale juste à côté du milieu</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>&amp;Copy SHA-256</source>
        <translation>&amp;Copier SHA-256</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>1. Patient name and ID are those of the plan.</source>
        <translation>1. Le nom et l'identifiant du patient sont ceux du plan.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>2. Every structure lies on the planning series named on this page.</source>
        <translation>2. Chaque structure se trouve sur la série de planification indiquée sur cette page.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>3. Left is left: compare the sides with the names.</source>
        <translation>3. La gauche est à gauche : comparez les côtés aux noms.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>4. Volumes agree with the table within the system's own rounding.</source>
        <translation>4. Les volumes concordent avec le tableau, à l'arrondi du système près.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>5. First and last slice are there; nothing was cut or joined.</source>
        <translation>5. La première et la dernière coupe sont là ; rien n'a été coupé ni joint.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Centroid
mm</source>
        <translation>Centre
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
        <translation>Tracé sur</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>E&amp;xport</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>File: {name}</source>
        <translation>Fichier : {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Frame of reference UID</source>
        <translation>UID du référentiel</translation>
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
        <translation>Limites : volume {volume} %, Dice au moins {dice}, centre de masse {centroid} mm, distance de surface à 95 % {hd95} mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Nobody has accepted the registration yet.</source>
        <translation>Personne n'a encore accepté le recalage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>O&amp;pen folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Open 'Accept registration', compare, and accept with your name.</source>
        <translation>Ouvrez « Accepter le recalage », comparez, et acceptez sous votre nom.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Patient ID</source>
        <translation>Identifiant du patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Read back and compared</source>
        <translation>Relu et comparé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Registration accepted by</source>
        <translation>Recalage accepté par</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Released and verified</source>
        <translation>Délivré et vérifié</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Run 'Make structures' again; 'Run to here' does what is missing before it.</source>
        <translation>Relancez « Créer les structures » ; « Exécuter jusqu'ici » fait ce qui manque avant.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Run 'Make structures' first.</source>
        <translation>Exécutez d'abord « Créer les structures ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Series UID</source>
        <translation>UID de la série</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Structure</source>
        <translation>Structure</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Structures to be written</source>
        <translation>Structures à écrire</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Study</source>
        <translation>Examen</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>The export is blocked</source>
        <translation>L'export est bloqué</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>The file is no longer there</source>
        <translation>Le fichier n'est plus là</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>The registration was taken over without anybody looking at it.</source>
        <translation>Le recalage a été repris sans que personne ne l'ait regardé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>The structures do not follow from what the case holds now.</source>
        <translation>Les structures ne découlent pas de ce que contient le cas actuellement.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>There are no structures yet.</source>
        <translation>Il n'y a pas encore de structures.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Tract</source>
        <translation>Faisceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Verification of the file that was read back</source>
        <translation>Vérification du fichier relu</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Volume
error, %</source>
        <translation>Écart de
volume, %</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Volume, cm³</source>
        <translation>Volume, cm³</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>What to check in the planning system</source>
        <translation>À vérifier dans le système de planification</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>What will be written</source>
        <translation>Ce qui sera écrit</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>Write the file, read it back, release it if it holds.</source>
        <translation>Écrire le fichier, le relire, le délivrer s'il est conforme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>not told by the images</source>
        <translation>non indiqué par les images</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/export_page.py</extracomment>
        <source>slices</source>
        <translation>coupes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>Different directions</source>
        <translation>Directions différentes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>Fibre orientations (spherical deconvolution)</source>
        <translation>Orientations des fibres (déconvolution sphérique)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>Order of the harmonics</source>
        <translation>Ordre des harmoniques</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>Single bundle: diffusivity along over across</source>
        <translation>Faisceau unique : diffusivité longitudinale sur transversale</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>Single bundle: voxels measured</source>
        <translation>Faisceau unique : voxels mesurés</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>Streamlines follow</source>
        <translation>Les lignes de courant suivent</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>Tensors</source>
        <translation>Tenseurs</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/fibres_page.py</extracomment>
        <source>b-value used</source>
        <translation>Valeur de b utilisée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>A CT is taken before an MR.</source>
        <translation>Une CT est prise avant une IRM.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Diffusion. {why}</source>
        <translation>Diffusion. {why}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Its targets are taken where they are drawn on the planning series.</source>
        <translation>Ses cibles sont reprises si elles sont tracées sur la série de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>None was found.</source>
        <translation>Aucune n'a été trouvée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Not used: a NIfTI file without b-values; structures need DICOM images.</source>
        <translation>Non utilisée : fichier NIfTI sans valeurs de b ; les structures exigent des images DICOM.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Not used: computed by the scanner, not measured.</source>
        <translation>Non utilisée : calculée par l'imageur, non mesurée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Not used: no image that tracts or structures can be made from.</source>
        <translation>Non utilisée : pas une image dont on puisse tirer des faisceaux ou des structures.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Not used; it can be chosen in the table.</source>
        <translation>Non utilisée ; elle peut être choisie dans le tableau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Planning. {why}</source>
        <translation>Planification. {why}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>The most directions: {n}; others have {most} at most.</source>
        <translation>Le plus de directions : {n} ; les autres en ont {most} au plus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>The most slices: {n}.</source>
        <translation>Le plus de coupes : {n}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>The only CT or MR that structures can be drawn on.</source>
        <translation>La seule CT ou IRM sur laquelle des structures peuvent être tracées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>The only diffusion series.</source>
        <translation>La seule série de diffusion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/found_series.py</extracomment>
        <source>Your choice.</source>
        <translation>Votre choix.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Add the folders with the scanner's images, or drop them here.</source>
        <translation>Ajoutez les dossiers des images de l'imageur, ou déposez-les ici.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Case &amp;folder</source>
        <translation>&amp;Dossier du cas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Diffusion</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Everything of the case is kept in this folder.</source>
        <translation>Tout ce qui concerne le cas est gardé dans ce dossier.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Folder of the new case</source>
        <translation>Dossier du nouveau cas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Look &amp;again</source>
        <translation>Parcourir de &amp;nouveau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Look through the sources once more.</source>
        <translation>Parcourir les sources une nouvelle fois.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Looking through the sources…</source>
        <translation>Examen des sources…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>New case</source>
        <translation>Nouveau cas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Planning</source>
        <translation>Planification</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>Series found: {n}. Select one to see it.</source>
        <translation>Séries trouvées : {n}. Sélectionnez-en une pour la voir.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>The sources could not be looked through.</source>
        <translation>Les sources n'ont pas pu être examinées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>There is a case in this folder; its series will be replaced by these.</source>
        <translation>Il y a un cas dans ce dossier ; ses séries seront remplacées par celles-ci.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/import_page.py</extracomment>
        <source>What will be used</source>
        <translation>Ce qui sera utilisé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/inspection.py</extracomment>
        <source>Looking through the sources</source>
        <translation>Examen des sources</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Frame of reference</source>
        <translation>Référentiel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Reading the picture…</source>
        <translation>Lecture de l'image…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Scanner</source>
        <translation>Imageur</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Select a series to see it.</source>
        <translation>Sélectionnez une série pour la voir.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>Use</source>
        <translation>Emploi</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_panel.py</extracomment>
        <source>b-values (s/mm²)</source>
        <translation>Valeurs de b (s/mm²)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Along columns, rows and slices</source>
        <translation>Selon colonnes, lignes et coupes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>As diffusion</source>
        <translation>Comme diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>As planning</source>
        <translation>Comme planification</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>As the scanner says</source>
        <translation>Comme le dit l'imageur</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>CT</source>
        <translation>CT</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Columns, rows and slices</source>
        <translation>Colonnes, lignes et coupes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Dose</source>
        <translation>Dose</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>End of the frame of reference UID; series of one frame agree</source>
        <translation>Fin de l'UID du référentiel ; les séries d'un même référentiel concordent</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Files the series lies in</source>
        <translation>Fichiers qui composent la série</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Frame</source>
        <translation>Référentiel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>MR</source>
        <translation>IRM</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Maker, model and field strength in tesla</source>
        <translation>Constructeur, modèle et champ en tesla</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Number of volumes at each b-value</source>
        <translation>Nombre de volumes à chaque valeur de b</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Registration</source>
        <translation>Recalage</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Scanner's map</source>
        <translation>Carte de l'imageur</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Structures</source>
        <translation>Structures</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Use this series as the diffusion series</source>
        <translation>Utiliser cette série comme série de diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Use this series as the planning series</source>
        <translation>Utiliser cette série comme série de planification</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Use {name} as diffusion</source>
        <translation>Utiliser {name} comme diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Use {name} for planning</source>
        <translation>Utiliser {name} pour la planification</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Volumes that are read</source>
        <translation>Volumes lus</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>Voxel (mm)</source>
        <translation>Voxel (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>What the series is</source>
        <translation>Ce qu'est la série</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/series_table.py</extracomment>
        <source>What was noticed; select the series to read it</source>
        <translation>Ce qui a été remarqué ; sélectionnez la série pour le lire</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/source_list.py</extracomment>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/source_list.py</extracomment>
        <source>&amp;Sources</source>
        <translation>&amp;Sources</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/source_list.py</extracomment>
        <source>Add f&amp;older…</source>
        <translation>Ajouter un d&amp;ossier…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/source_list.py</extracomment>
        <source>Add fi&amp;les…</source>
        <translation>Ajouter des &amp;fichiers…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/source_list.py</extracomment>
        <source>Folder with images</source>
        <translation>Dossier d'images</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/source_list.py</extracomment>
        <source>Folders and files to search; everything below a folder is looked at.</source>
        <translation>Dossiers et fichiers à parcourir ; tout ce qui est sous un dossier est examiné.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/importing/source_list.py</extracomment>
        <source>Image files</source>
        <translation>Fichiers d'images</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>&amp;Correct</source>
        <translation>&amp;Corriger</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>&amp;Show colour FA</source>
        <translation>&amp;Montrer la FA couleur</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>A table that is proved right is used; any other blocks tracking.</source>
        <translation>Une table prouvée correcte est utilisée ; toute autre bloque le suivi.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>A&amp;utomatic</source>
        <translation>A&amp;utomatique</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Best axes</source>
        <translation>Meilleurs axes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Change the b-vectors to the axes the data fit best.</source>
        <translation>Changer les vecteurs b vers les axes qui s'accordent le mieux aux données.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Cingulum green: front to back (sagittal, just beside the middle)</source>
        <translation>Cingulum vert : avant à arrière (sagittal, juste à côté du milieu)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Colours to look for</source>
        <translation>Couleurs à chercher</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Conf&amp;irm</source>
        <translation>Con&amp;firmer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Corpus callosum red: left to right (axial and coronal, in the middle)</source>
        <translation>Corps calleux rouge : gauche à droite (axial et coronal, au milieu)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Corticospinal tract blue: head to feet (coronal, through the pons)</source>
        <translation>Faisceau corticospinal bleu : tête à pieds (coronal, à travers le pont)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Decided &amp;by</source>
        <translation>&amp;Décidé par</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Distance between them</source>
        <translation>Distance entre les deux</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Margin over the runner-up</source>
        <translation>Marge sur la deuxième</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Needed to confirm or correct.</source>
        <translation>Nécessaire pour confirmer ou corriger.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Runner-up</source>
        <translation>Deuxième</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Show the colour FA alone in the slice views.</source>
        <translation>Montrer la FA couleur seule dans les vues de coupe.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>The b-vectors fit the fibres as they are; tracking may begin.</source>
        <translation>Les vecteurs b s'accordent aux fibres tels quels ; le suivi peut commencer.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>The colour FA can be shown once 'Fit tensors' has run; that step does not wait.</source>
        <translation>La FA couleur peut être montrée après « Ajuster les tenseurs » ; cette étape n'attend pas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>The gradient table could not be proved</source>
        <translation>La table de gradients n'a pas pu être prouvée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>The gradient table is right</source>
        <translation>La table de gradients est correcte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>The gradient table is wrong</source>
        <translation>La table de gradients est fausse</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Tracking is blocked until somebody confirms or corrects the table below.</source>
        <translation>Le suivi est bloqué jusqu'à ce que quelqu'un confirme ou corrige la table ci-dessous.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Use the table as it is, on your responsibility.</source>
        <translation>Utiliser la table telle quelle, sous votre responsabilité.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Voxels used</source>
        <translation>Voxels utilisés</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Wins in resampled data</source>
        <translation>L'emporte dans les données rééchantillonnées</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>Your name; it is kept in the record</source>
        <translation>Votre nom ; il est gardé dans la traçabilité</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>as they are</source>
        <translation>tels quels</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>{axes}, coherence {score}</source>
        <translation>{axes}, cohérence {score}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>{name} decided; tracking may begin.</source>
        <translation>{name} a décidé ; le suivi peut commencer.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/orientation_page.py</extracomment>
        <source>{n} standard errors (4 needed)</source>
        <translation>{n} erreurs types (il en faut 4)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>&amp;Mix</source>
        <translation>&amp;Mélange</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Both images through one another; move the slider to and fro.</source>
        <translation>Les deux images superposées en transparence ; déplacez le curseur dans les deux sens.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Chec&amp;kerboard</source>
        <translation>&amp;Damier</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Ed&amp;ges</source>
        <translation>C&amp;ontours</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Edges of the diffusion image over the planning image: they must lie on its.</source>
        <translation>Les contours de l'image de diffusion sur l'image de planification : ils doivent se superposer aux siens.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Few edges</source>
        <translation>Peu de contours</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Fields of both in turn: outlines must run on across the borders.</source>
        <translation>Les carrés des deux images en alternance : les contours doivent se poursuivre au-delà des bords.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Many edges</source>
        <translation>Beaucoup de contours</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Share of the diffusion image</source>
        <translation>Part de l'image de diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>Share of the diffusion image, in per cent.</source>
        <translation>Part de l'image de diffusion, en pour cent.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/blend_editor.py</extracomment>
        <source>The layers as they are set, without comparison.</source>
        <translation>Les couches telles que réglées, sans comparaison.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>&amp;Undo</source>
        <translation>&amp;Défaire</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Back to the motion as it was found.</source>
        <translation>Retour au mouvement tel que trouvé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Back − / front + (y)</source>
        <translation>Arrière − / avant + (y)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Face towards the feet</source>
        <translation>Visage vers les pieds</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Face towards the head</source>
        <translation>Visage vers la tête</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Face towards the left</source>
        <translation>Visage vers la gauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Face towards the right</source>
        <translation>Visage vers la droite</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Feet − / head + (z)</source>
        <translation>Pieds − / tête + (z)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>How far one press of an arrow moves.</source>
        <translation>Déplacement pour une pression sur une flèche.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Left − / right + (x)</source>
        <translation>Gauche − / droite + (x)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Move by hand</source>
        <translation>Déplacer à la main</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Moves the diffusion images over the planning images, in patient directions; turns are about the middle of the brain.</source>
        <translation>Déplace les images de diffusion sur les images de planification, dans les directions du patient ; les rotations se font autour du milieu du cerveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Nod (about x)</source>
        <translation>Hochement (autour de x)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Re&amp;do</source>
        <translation>R&amp;efaire</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Re&amp;set</source>
        <translation>Réini&amp;tialiser</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Shake (about z)</source>
        <translation>Rotation de tête (autour de z)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Shift, step</source>
        <translation>Translation, pas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Tilt (about y)</source>
        <translation>Inclinaison (autour de y)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Top towards the left</source>
        <translation>Sommet vers la gauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Top towards the right</source>
        <translation>Sommet vers la droite</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Towards the back</source>
        <translation>Vers l'arrière</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Towards the feet</source>
        <translation>Vers les pieds</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Towards the front</source>
        <translation>Vers l'avant</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Towards the head</source>
        <translation>Vers la tête</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Towards the patient's left</source>
        <translation>Vers la gauche du patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Towards the right</source>
        <translation>Vers la droite</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/nudge_editor.py</extracomment>
        <source>Turn, step</source>
        <translation>Rotation, pas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Acce&amp;pt</source>
        <translation>Acce&amp;pter</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Accepted &amp;by</source>
        <translation>Accepté &amp;par</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Accepted by {name}</source>
        <translation>Accepté par {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Agreement against 15 mm or 15° away</source>
        <translation>Accord par rapport à 15 mm ou 15° de là</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Brain inside the planning series</source>
        <translation>Cerveau dans la série de planification</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Compare in the views</source>
        <translation>Comparer dans les vues</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Compare the images in all three planes, then accept with your name.</source>
        <translation>Comparez les images dans les trois plans, puis acceptez sous votre nom.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Identity kept</source>
        <translation>Identité conservée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>It was taken over without anybody looking at it.</source>
        <translation>Il a été repris sans que personne ne l'ait regardé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Moved by hand (x / y / z)</source>
        <translation>Déplacé à la main (x / y / z)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Mutual information before, after</source>
        <translation>Information mutuelle avant, après</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Nobody has accepted the registration.</source>
        <translation>Personne n'a accepté le recalage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Not accepted: the export is blocked</source>
        <translation>Non accepté : l'export est bloqué</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Record that you have looked at this registration.</source>
        <translation>Consigner que vous avez regardé ce recalage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Shift of the brain's middle</source>
        <translation>Déplacement du milieu du cerveau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Two fits differ by</source>
        <translation>Écart de deux ajustements</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>Yes: same frame, correction too small</source>
        <translation>Oui : même référentiel, correction trop petite</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>on {time}</source>
        <translation>le {time}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>{name} accepted an earlier registration; this one is new.</source>
        <translation>{name} a accepté un recalage antérieur ; celui-ci est nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/registration/registration_page.py</extracomment>
        <source>{n} times as high</source>
        <translation>{n} fois plus élevé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>&amp;Make report</source>
        <translation>&amp;Faire le rapport</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>&amp;Open PDF</source>
        <translation>&amp;Ouvrir le PDF</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>&amp;Save PDF as…</source>
        <translation>&amp;Enregistrer le PDF sous…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>Draw the pictures and write the report as PDF.</source>
        <translation>Dessiner les images et écrire le rapport en PDF.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>Open {path} on another one.</source>
        <translation>Ouvrez {path} sur un autre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>The PDF is in {path}</source>
        <translation>Le PDF est dans {path}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>The case has changed since the PDF was made; make it again.</source>
        <translation>Le cas a changé depuis que le PDF a été fait ; refaites-le.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>The report could not be opened.</source>
        <translation>Le rapport n'a pas pu être ouvert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>The report is being made…</source>
        <translation>Le rapport est en cours…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>The report was not saved.</source>
        <translation>Le rapport n'a pas été enregistré.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>There is no PDF yet. Its pictures come with it.</source>
        <translation>Il n'y a pas encore de PDF. Ses images viendront avec lui.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/report_page.py</extracomment>
        <source>This computer has no program for PDF files.</source>
        <translation>Cet ordinateur n'a pas de programme pour les fichiers PDF.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>&amp;Remove from this list</source>
        <translation>&amp;Retirer de cette liste</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Choose the folder with the scanner's images, see what is in it, import.</source>
        <translation>Choisir le dossier des images de l'imageur, voir ce qu'il contient, importer.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Click to remove it here.</source>
        <translation>Cliquez pour le retirer d'ici.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Compare scanners</source>
        <translation>Comparer des scanners</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Demo</source>
        <translation>Démonstration</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Exported</source>
        <translation>Exporté</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>From diffusion MRI to tracts in your planning system.</source>
        <translation>De l'IRM de diffusion aux faisceaux dans votre système de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Go on with a case that was begun before; it opens as you left it.</source>
        <translation>Reprendre un cas commencé ; il s'ouvre comme vous l'avez laissé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Make a digital patient with known tracts and go through the whole job.</source>
        <translation>Créer un patient numérique aux faisceaux connus et parcourir tout le travail.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Measure diffusion phantoms on several scanners and see how far they agree.</source>
        <translation>Mesurer des fantômes de diffusion sur plusieurs scanners et voir à quel point ils s'accordent.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>No case has been opened yet.

Drop the folder with the scanner's images anywhere in this window, or choose 'New case'. You need a diffusion series and the planning CT or MR of the same patient. To look around first, choose 'Demo'.</source>
        <translation>Aucun cas n'a encore été ouvert.

Déposez le dossier des images de l'imageur n'importe où dans cette fenêtre, ou choisissez « Nouveau cas ». Il faut une série de diffusion et la CT ou l'IRM de planification du même patient. Pour découvrir d'abord, choisissez « Démonstration ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>No patient yet</source>
        <translation>Pas encore de patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>No picture yet</source>
        <translation>Pas encore d'image</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Open case</source>
        <translation>Ouvrir un cas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>Recent cases</source>
        <translation>Cas récents</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>This case cannot be opened.</source>
        <translation>Ce cas ne peut pas être ouvert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>{done} of {all} steps done</source>
        <translation>{done} étapes faites sur {all}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/start_page.py</extracomment>
        <source>{done} of {all} steps done, {stale} out of date</source>
        <translation>{done} étapes faites sur {all}, {stale} périmées</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Input {name}, SHA-256</source>
        <translation>Entrée {name}, SHA-256</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Record of this run</source>
        <translation>Traçabilité de cette exécution</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Ru&amp;n</source>
        <translation>E&amp;xécuter</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Run &amp;to here</source>
        <translation>Exécuter &amp;jusqu'ici</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Run this step with the settings shown.</source>
        <translation>Exécuter cette étape avec les réglages montrés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Run what is missing or out of date before this step, then this step.</source>
        <translation>Exécuter ce qui manque ou est périmé avant cette étape, puis cette étape.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Source files</source>
        <translation>Fichiers sources</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Stop; the case stays as it was before the step.</source>
        <translation>Arrêter ; le cas reste tel qu'avant l'étape.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Version of the step</source>
        <translation>Version de l'étape</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>Warning of a library</source>
        <translation>Avertissement d'une bibliothèque</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>dtiplan</source>
        <translation>dtiplan</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>settings changed since</source>
        <translation>réglages changés depuis</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>{n} files, hashed</source>
        <translation>{n} fichiers, avec empreinte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>{step} is running</source>
        <translation>{step} : en cours</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/step_page.py</extracomment>
        <source>{what}; what is ordered now comes after it.</source>
        <translation>{what} ; ce qui est demandé maintenant vient après.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structure_colours.py</extracomment>
        <source>Colour of {name}</source>
        <translation>Couleur de {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Co&amp;lour…</source>
        <translation>Cou&amp;leur…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Colour of the chosen structure in the planning system.</source>
        <translation>Couleur de la structure choisie dans le système de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Double-click a name to change it: 1 to 16 letters, digits, _ - ~ . + ^</source>
        <translation>Double-cliquez sur un nom pour le changer : 1 à 16 lettres, chiffres, _ - ~ . + ^</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Made of the region of {percent} % confidence</source>
        <translation>Fait de la région de confiance à {percent} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Made of {tract}. Ticked: shown in the views. F2: rename.</source>
        <translation>Fait de {tract}. Coché : montré dans les vues. F2 : renommer.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Margin
mm</source>
        <translation>Marge
mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Radius
mm</source>
        <translation>Rayon
mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>To target
mm</source>
        <translation>Distance
cible, mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/structures_page.py</extracomment>
        <source>Volume
cm³</source>
        <translation>Volume
cm³</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/target_column.py</extracomment>
        <source>Distance to {name}</source>
        <translation>Distance à {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/target_column.py</extracomment>
        <source>Not measured: {reason}</source>
        <translation>Non mesuré : {reason}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/target_column.py</extracomment>
        <source>The distances are being measured.</source>
        <translation>Les distances sont en cours de mesure.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/target_column.py</extracomment>
        <source>There is nothing to measure from, or it is out of date.</source>
        <translation>Il n'y a rien à partir de quoi mesurer, ou ce n'est plus à jour.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/target_column.py</extracomment>
        <source>To {target}
mm</source>
        <translation>Dist. {target}
mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/target_column.py</extracomment>
        <source>overlaps</source>
        <translation>chevauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/target_column.py</extracomment>
        <source>overlaps it</source>
        <translation>la chevauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>&amp;Go there</source>
        <translation>Y &amp;aller</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Br&amp;ush</source>
        <translation>&amp;Pinceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Brush radius</source>
        <translation>Rayon du pinceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Carry the targets of type GTV from the planning series to here; replaces it.</source>
        <translation>Reprendre ici les cibles de type GTV de la série de planification ; remplace ce qui est peint.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Clea&amp;r</source>
        <translation>Effa&amp;cer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Cross&amp;hair</source>
        <translation>&amp;Réticule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Er&amp;aser</source>
        <translation>&amp;Gomme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Erase</source>
        <translation>Gommer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Lesion</source>
        <translation>Lésion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>No lesion is left out.</source>
        <translation>Aucune lésion n'est exclue.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Paint</source>
        <translation>Peindre</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Paint tumour and oedema on slices, or take the target. It counts from the next run on; the margin below is added all round.</source>
        <translation>Peignez la tumeur et l'œdème sur les coupes, ou reprenez la cible. Cela compte à partir de la prochaine exécution ; la marge ci-dessous est ajoutée tout autour.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Redo</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Ta&amp;ke the GTV</source>
        <translation>&amp;Reprendre le GTV</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Take the GTV</source>
        <translation>Reprendre le GTV</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>The target is being carried over…</source>
        <translation>La cible est en cours de reprise…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>There is no brain mask yet to paint on.</source>
        <translation>Il n'y a pas encore de masque cérébral sur lequel peindre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>There is no target of type GTV in the brain of this case, or the registration to the planning series is not there yet.</source>
        <translation>Il n'y a pas de cible de type GTV dans le cerveau de ce cas, ou le recalage sur la série de planification n'est pas encore fait.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>Undo</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/lesion_editor.py</extracomment>
        <source>{volume} are left out</source>
        <translation>{volume} sont exclus</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>&amp;Large picture</source>
        <translation>&amp;Grande image</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Correlation of FA with the template</source>
        <translation>Corrélation de la FA avec l'atlas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Error there and back</source>
        <translation>Erreur aller-retour</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Fibres along the corpus callosum</source>
        <translation>Fibres le long du corps calleux</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Fibres along the left cingulum</source>
        <translation>Fibres le long du cingulum gauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Fibres along the left internal capsule</source>
        <translation>Fibres le long de la capsule interne gauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Fibres along the right cingulum</source>
        <translation>Fibres le long du cingulum droit</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Fibres along the right internal capsule</source>
        <translation>Fibres le long de la capsule interne droite</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Lesion left out</source>
        <translation>Lésion exclue</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Lesion left out of the fit</source>
        <translation>Lésion exclue de l'ajustement</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Outlines of the template on the patient's FA</source>
        <translation>Contours de l'atlas sur la FA du patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Picture of the fit</source>
        <translation>Image de l'ajustement</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>Template's brain that was imaged</source>
        <translation>Cerveau de l'atlas qui a été imagé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>The outlines must follow the bright bundles and the edge of the brain.</source>
        <translation>Les contours doivent suivre les faisceaux clairs et le bord du cerveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>The picture could not be drawn; the report holds it too.</source>
        <translation>L'image n'a pas pu être dessinée ; le rapport la contient aussi.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>The picture is being drawn…</source>
        <translation>L'image est en cours de dessin…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>White matter that fits</source>
        <translation>Substance blanche ajustée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>as expected</source>
        <translation>comme attendu</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>doubtful</source>
        <translation>douteux</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/template/template_page.py</extracomment>
        <source>not as expected</source>
        <translation>pas comme attendu</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_page.py</extracomment>
        <source>Edit by hand</source>
        <translation>Édition à la main</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>&amp;Outline</source>
        <translation>&amp;Contour</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>&amp;Remove strand</source>
        <translation>&amp;Retirer le faisceau partiel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>&amp;Single</source>
        <translation>&amp;Une seule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>&amp;What is chosen</source>
        <translation>Ce qui est &amp;choisi</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>As thin grey lines</source>
        <translation>En fines lignes grises</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Bring it back</source>
        <translation>Le rétablir</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Draw an outline in 3D around what is to go or to stay, or click on a single streamline. Nothing is lost: what was removed can be shown and brought back.</source>
        <translation>Tracez en 3D un contour autour de ce qui doit partir ou rester, ou cliquez sur une seule ligne de courant. Rien n'est perdu : ce qui a été retiré peut être affiché et rétabli.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Edits of other streamlines, not applied</source>
        <translation>Éditions d'autres lignes de courant, non appliquées</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>F&amp;ind strands</source>
        <translation>&amp;Trouver les faisceaux partiels</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Keep only it</source>
        <translation>Ne garder que cela</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Mean length
mm</source>
        <translation>Longueur moyenne
mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Remove it</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Remove strand</source>
        <translation>Retrait du faisceau partiel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Removed: {reasons}</source>
        <translation>Retirées : {reasons}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Show what was re&amp;moved</source>
        <translation>&amp;Afficher ce qui a été retiré</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Strand</source>
        <translation>Faisceau partiel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Strands of the tract</source>
        <translation>Faisceaux partiels</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Streamlines</source>
        <translation>Lignes de courant</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Streamlines that run together within 10 mm</source>
        <translation>Lignes de courant qui cheminent ensemble à moins de 10 mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>T&amp;urn</source>
        <translation>To&amp;urner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>There is no streamline of this tract there.</source>
        <translation>Il n'y a là aucune ligne de courant de ce faisceau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>Tr&amp;act</source>
        <translation>&amp;Faisceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>length</source>
        <translation>longueur</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>runs alone</source>
        <translation>isolée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>shape</source>
        <translation>forme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/edit_panel.py</extracomment>
        <source>{n} streamlines chosen</source>
        <translation>{n} lignes de courant choisies</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>&amp;Follow streamlines</source>
        <translation>&amp;Suivre les lignes de courant</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>&amp;Keep as tract</source>
        <translation>&amp;Garder comme faisceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Adds it to the tracts of this case: found again, to the bit, by the next run</source>
        <translation>L'ajoute aux faisceaux de ce cas : la prochaine exécution le retrouve, au bit près</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>At most 16 letters, digits, _ and -, the first a letter; no name of the list above</source>
        <translation>Au plus 16 lettres, chiffres, _ et -, d'abord une lettre ; aucun nom de la liste ci-dessus</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Go &amp;on with it</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Kept tracts</source>
        <translation>Faisceaux gardés</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Mean length, mm</source>
        <translation>Longueur moyenne, mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Name of the tract</source>
        <translation>Nom du faisceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>No streamline of an allowed length begins here: move the seed into white matter, or lower the FA or the shortest length.</source>
        <translation>Aucune ligne de courant de longueur permise ne part d'ici : placez le germe dans la substance blanche, ou abaissez la FA ou la longueur minimale.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Of the voxels of the diffusion series that a streamline visits</source>
        <translation>Des voxels de la série de diffusion que traverse une ligne de courant</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Preparing: the first streamlines take some seconds …</source>
        <translation>Préparation : les premières lignes de courant prennent quelques secondes …</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Regions</source>
        <translation>Régions</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Switch on to track from a seed; the first is put at the crosshair.</source>
        <translation>Activez pour suivre à partir d'un germe ; le premier est placé au réticule.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>There is no seed: choose the rule Seed and draw a ball or a box.</source>
        <translation>Il n'y a pas de germe : choisissez la règle Germe et tracez une boule ou un pavé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>Tracking …</source>
        <translation>Suivi …</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>midline</source>
        <translation>ligne médiane</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>right</source>
        <translation>correcte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_editor.py</extracomment>
        <source>{seeds} seeds; {tracked} streamlines before the regions</source>
        <translation>{seeds} germes ; {tracked} lignes de courant avant les régions</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>&amp;Seeds</source>
        <translation>&amp;Germes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>CSD (fibre directions)</source>
        <translation>CSD (directions des fibres)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>Largest an&amp;gle</source>
        <translation>An&amp;gle maximal</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>Longest</source>
        <translation>La plus longue</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>Lowest &amp;FA</source>
        <translation>&amp;FA minimale</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>Shortest</source>
        <translation>La plus courte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_numbers.py</extracomment>
        <source>Tensor</source>
        <translation>Tenseur</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/live_regions.py</extracomment>
        <source>Pull a region on a slice or in 3D: its streamlines follow. In 3D, Ctrl and the arrows push the chosen one by 1 mm.</source>
        <translation>Déplacez une région sur une coupe ou en 3D : ses lignes de courant suivent. En 3D, Ctrl et les flèches poussent la région choisie de 1 mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>&amp;Ball</source>
        <translation>&amp;Sphère</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Avoid (dashed, orange)</source>
        <translation>Éviter (tireté, orange)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Ball at &amp;crosshair</source>
        <translation>Sphère au &amp;réticule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Bo&amp;x</source>
        <translation>B&amp;oîte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Mo&amp;ve</source>
        <translation>&amp;Déplacer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Must pass (green)</source>
        <translation>Doit passer (vert)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>One of these (dotted, blue)</source>
        <translation>L'une de celles-ci (pointillé, bleu)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Pull a region to another place on a slice</source>
        <translation>Tirer une région à un autre endroit sur une coupe</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_choices.py</extracomment>
        <source>Seed (yellow)</source>
        <translation>Germe (jaune)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>As they were placed in this patient by the last run, inside the brain; in 3D only those that it must pass.</source>
        <translation>Telles que la dernière exécution les a placées chez ce patient, à l'intérieur du cerveau ; en 3D seulement celles qu'il doit traverser.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Draw</source>
        <translation>Dessiner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Own regions</source>
        <translation>Régions propres</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Pull a ball from its centre or a box from corner to corner on a slice, or paint voxels. Regions are seen in 3D too, and count from the next run on.</source>
        <translation>Tirez une sphère depuis son centre ou une boîte d'un coin à l'autre sur une coupe, ou peignez des voxels. Les régions se voient aussi en 3D et comptent dès la prochaine exécution.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Re&amp;move</source>
        <translation>Retire&amp;r</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Show the regions of the tract's definition</source>
        <translation>Montrer les régions de la définition du faisceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_editor.py</extracomment>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_history.py</extracomment>
        <source>{what}: do again (Ctrl+Y)</source>
        <translation>{what} : refaire (Ctrl+Y)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_history.py</extracomment>
        <source>{what}: take back (Ctrl+Z)</source>
        <translation>{what} : défaire (Ctrl+Z)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_numbers.py</extracomment>
        <source>Centre, mm (right, front, head)</source>
        <translation>Centre, mm (droite, avant, tête)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_numbers.py</extracomment>
        <source>Half sizes, mm</source>
        <translation>Demi-tailles, mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_numbers.py</extracomment>
        <source>Radius, mm</source>
        <translation>Rayon, mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>Avoid</source>
        <translation>Éviter</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>Ball</source>
        <translation>Sphère</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>Box</source>
        <translation>Boîte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>Must pass</source>
        <translation>Doit passer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>One of</source>
        <translation>L'une de</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>Painted</source>
        <translation>Peint</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/region_rows.py</extracomment>
        <source>{name}: {shape} of {tract}. F2: rename.</source>
        <translation>{name} : {shape} de {tract}. F2 : renommer.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tract_choice.py</extracomment>
        <source>First tier</source>
        <translation>Premier rang</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tract_choice.py</extracomment>
        <source>Second tier</source>
        <translation>Second rang</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tract_choice.py</extracomment>
        <source>Validated on: {status}.</source>
        <translation>Validé sur : {status}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tract_choice.py</extracomment>
        <source>{tract} (not reliable)</source>
        <translation>{tract} (non fiable)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Colour of the chosen tract and its structure: in the views at once, in the file from the next run on.</source>
        <translation>Couleur du faisceau choisi et de sa structure : aussitôt dans les vues, dans le fichier dès la prochaine exécution.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Cut by the field of view</source>
        <translation>Coupé par le champ de vue</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Doubts</source>
        <translation>Doutes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>For comparison; no structure is made of it.</source>
        <translation>Pour comparaison ; aucune structure n'en est faite.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Likely causes</source>
        <translation>Causes probables</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Live tracking</source>
        <translation>Suivi en direct</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Not covered</source>
        <translation>Non couvert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Spherical deconvolution (CSD)</source>
        <translation>Déconvolution sphérique (CSD)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Streamlines that failed</source>
        <translation>Lignes de courant rejetées</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Ticked tracts are shown in the views.</source>
        <translation>Les faisceaux cochés sont montrés dans les vues.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Tracts</source>
        <translation>Faisceaux</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>Volume of the structure made of it, cm³</source>
        <translation>Volume de la structure qui en est faite, cm³</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>cm³</source>
        <translation>cm³</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>{status}, doubtful</source>
        <translation>{status}, douteux</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/tracts/tracts_page.py</extracomment>
        <source>{title}; ticked: shown in the views</source>
        <translation>{title} ; coché : montré dans les vues</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Counted: distortion left</source>
        <translation>Prise en compte : distorsion restante</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Counted: error of the registration</source>
        <translation>Prise en compte : erreur du recalage</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Counted: error of the template</source>
        <translation>Prise en compte : erreur de l'atlas</translation>
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
        <translation>Marge, 95 %
mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Margin: how far the region reaches beyond the tract as found, in the middle and at most over 95 % of its surface; negative where it lies inside.</source>
        <translation>Marge : de combien la région dépasse le faisceau trouvé, en médiane et au plus sur 95 % de sa surface ; négative à l'intérieur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Margins</source>
        <translation>Marges</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Margins of the tracts</source>
        <translation>Marges des faisceaux</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>Uncertainty</source>
        <translation>Incertitude</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>as the step 'Distortion' tells, place by place</source>
        <translation>selon l'étape « Distorsion », point par point</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>found again in {n} of {m} realisations</source>
        <translation>retrouvé dans {n} des {m} réalisations</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>not estimated: switch it on below and run</source>
        <translation>non estimée : activez-la ci-dessous et exécutez</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/pages/uncertainty_page.py</extracomment>
        <source>not known, not counted</source>
        <translation>inconnue, non comptée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/comparison_facts.py</extracomment>
        <source>Add the scans of each scanner on page 2.</source>
        <translation>Ajoutez les acquisitions de chaque imageur à la page 2.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/comparison_facts.py</extracomment>
        <source>Analyse them on the page of results.</source>
        <translation>Analysez-les à la page des résultats.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/comparison_facts.py</extracomment>
        <source>No scan takes part yet.</source>
        <translation>Aucune acquisition ne participe encore.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/comparison_facts.py</extracomment>
        <source>Scans are being analysed…</source>
        <translation>Des acquisitions sont en cours d'analyse…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/comparison_facts.py</extracomment>
        <source>{n} scans must be analysed first.</source>
        <translation>{n} acquisitions doivent d'abord être analysées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Acceleration in the plane</source>
        <translation>Accélération dans le plan</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Acquired</source>
        <translation>Acquise le</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Acquired matrix</source>
        <translation>Matrice acquise</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Averages</source>
        <translation>Moyennages</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Averages of each b-value</source>
        <translation>Moyennages de chaque valeur b</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>CaliberMRI/NIST/QIBA diffusion phantom, 13 PVP vials</source>
        <translation>Fantôme de diffusion CaliberMRI/NIST/QIBA, 13 flacons de PVP</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Coil elements used</source>
        <translation>Éléments d'antenne utilisés</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Combination of coils</source>
        <translation>Combinaison des antennes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Correction of gradient distortion</source>
        <translation>Correction de distorsion des gradients</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Diffusion mode</source>
        <translation>Mode de diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Diffusion scheme</source>
        <translation>Schéma de diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Directions of each shell</source>
        <translation>Directions de chaque couronne</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Doped water</source>
        <translation>Eau dopée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Dynamic field correction</source>
        <translation>Correction dynamique du champ</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Echo time</source>
        <translation>Temps d'écho</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Effective echo spacing</source>
        <translation>Espacement d'échos effectif</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Fat suppression</source>
        <translation>Suppression de la graisse</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Fibre phantom with straight, curved and crossing bundles</source>
        <translation>Fantôme de fibres à faisceaux droits, courbes et croisés</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Fibres in water</source>
        <translation>Fibres dans l'eau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Field of view</source>
        <translation>Champ de vue</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Field strength</source>
        <translation>Intensité du champ</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Flip angle</source>
        <translation>Angle de bascule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Gradient coil</source>
        <translation>Bobine de gradient</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Gradient mode</source>
        <translation>Mode des gradients</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Grey class</source>
        <translation>Classe grise</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Hoffman-like digital phantom: grey and white</source>
        <translation>Fantôme numérique de type Hoffman : gris et blanc</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Ice-water phantom: a tube of water in melting ice</source>
        <translation>Fantôme d'eau glacée : un tube d'eau dans la glace fondante</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Identity removed</source>
        <translation>Identité retirée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Image matrix</source>
        <translation>Matrice d'image</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Imaging frequency</source>
        <translation>Fréquence d'imagerie</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Interpolation in the plane</source>
        <translation>Interpolation dans le plan</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Kind of acceleration</source>
        <translation>Type d'accélération</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Largest gradient</source>
        <translation>Plus grand gradient</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Maker</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Oil</source>
        <translation>Huile</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Partial Fourier used</source>
        <translation>Fourier partiel utilisé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Partial Fourier, phase</source>
        <translation>Fourier partiel, phase</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Patient position</source>
        <translation>Position du patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Phase encoding axis</source>
        <translation>Axe du codage de phase</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Phase encoding polarity</source>
        <translation>Polarité du codage de phase</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Pixel bandwidth, phase (EPI rule)</source>
        <translation>Bande passante par pixel, phase (règle EPI)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Pixel bandwidth, readout</source>
        <translation>Bande passante par pixel, lecture</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Prescan normalise</source>
        <translation>Normalisation par préacquisition</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Pulse sequence</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Raw data filter</source>
        <translation>Filtre des données brutes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Receive coil</source>
        <translation>Antenne de réception</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Reference lines</source>
        <translation>Lignes de référence</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Repetition time</source>
        <translation>Temps de répétition</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Sequence of the maker</source>
        <translation>Séquence du fabricant</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Set of directions</source>
        <translation>Jeu de directions</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Slice spacing</source>
        <translation>Espacement des coupes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Slice thickness</source>
        <translation>Épaisseur de coupe</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Slices</source>
        <translation>Coupes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Slices excited together</source>
        <translation>Coupes excitées ensemble</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Software</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Sphere of doped water (or oil)</source>
        <translation>Sphère d'eau dopée (ou d'huile)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Table position</source>
        <translation>Position de la table</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Total readout time (EPI rule)</source>
        <translation>Temps de lecture total (règle EPI)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Volumes at b = 0</source>
        <translation>Volumes à b = 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Water at room temperature in one bottle</source>
        <translation>Eau à température ambiante dans une bouteille</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Water of the bath</source>
        <translation>Eau du bain</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>Water with melting ice</source>
        <translation>Eau avec glace fondante</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>White class</source>
        <translation>Classe blanche</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>b-values</source>
        <translation>Valeurs b</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/declared_titles.py</extracomment>
        <source>b-values as run</source>
        <translation>Valeurs b telles qu'acquises</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>No analysis was filed.</source>
        <translation>Aucune analyse n'a été classée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>No phantom was chosen.</source>
        <translation>Aucun fantôme n'a été choisi.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>No scan was added.</source>
        <translation>Aucune acquisition n'a été ajoutée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>No scan was analysed.</source>
        <translation>Aucune acquisition n'a été analysée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>Open a study first.</source>
        <translation>Ouvrez d'abord une étude.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>Scans are being analysed.</source>
        <translation>Des acquisitions sont analysées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>This is being worked out.</source>
        <translation>En cours de calcul.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>{n} placements are to be looked at.</source>
        <translation>{n} placements sont à regarder.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>{n} scans are to be analysed.</source>
        <translation>{n} acquisitions sont à analyser.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/page_state.py</extracomment>
        <source>{n} scans could not be analysed.</source>
        <translation>{n} acquisitions n'ont pas pu être analysées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>&amp;Certificate (CSV)…</source>
        <translation>&amp;Certificat (CSV)…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>&amp;Without certificate</source>
        <translation>&amp;Sans certificat</translation>
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
        <translation>Certificat</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Certificate and truth</source>
        <translation>Certificat et vérité</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Certificate of phantom {serial}, {n} values.</source>
        <translation>Certificat du fantôme {serial}, {n} valeurs.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Certificate of the phantom</source>
        <translation>Certificat du fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Choose the phantom first.</source>
        <translation>Choisissez d'abord le fantôme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Columns: serial, material, temperature, ADC, u, k, date.</source>
        <translation>Colonnes : serial, material, temperature, ADC, u, k, date.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Generic truth</source>
        <translation>Vérité générale</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Material</source>
        <translation>Matériau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>No certificate. With that of your very phantom, bias is judged most closely.</source>
        <translation>Pas de certificat. Avec celui de votre fantôme, le biais est jugé au plus près.</translation>
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
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>This phantom has no such material.</source>
        <translation>Ce fantôme n'a pas un tel matériau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Truth</source>
        <translation>Vérité</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Truth at {t} °C:</source>
        <translation>Vérité à {t} °C :</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>Without certificate</source>
        <translation>Sans certificat</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>not known</source>
        <translation>non connu</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/certificate_box.py</extracomment>
        <source>not stated</source>
        <translation>non indiqué</translation>
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
        <translation>{n} d'entre elles sont de matériaux que ce fantôme n'a pas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>Control charts</source>
        <translation>Cartes de contrôle</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>and {n} more</source>
        <translation>et {n} autres</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>in control</source>
        <translation>maîtrisé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>limits</source>
        <translation>limites</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>no limits</source>
        <translation>pas de limites</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>noticed</source>
        <translation>remarqué</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>sessions</source>
        <translation>sessions</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>signals: {n}</source>
        <translation>signaux : {n}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>since</source>
        <translation>depuis</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>the first session</source>
        <translation>la première session</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>verdict</source>
        <translation>verdict</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/chart_tables.py</extracomment>
        <source>{limits} (provisional)</source>
        <translation>{limits} (provisoire)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/comparison_page.py</extracomment>
        <source>Comparing scanners</source>
        <translation>Comparaison des imageurs</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/comparison_page.py</extracomment>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/comparison_page.py</extracomment>
        <source>How far the scanners are from the truth and from each other, and what to change.</source>
        <translation>Ce qui sépare les imageurs de la vérité et l'un de l'autre, et ce qu'il faut changer.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/comparison_page.py</extracomment>
        <source>The scanners are being compared…</source>
        <translation>Les imageurs sont en cours de comparaison…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>&amp;Add event</source>
        <translation>A&amp;jouter un événement</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>&amp;Scanner</source>
        <translation>&amp;Imageur</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>An upgrade, a new coil, a service or a refill begins a new baseline; a note does not.</source>
        <translation>Une mise à niveau, une nouvelle bobine, une maintenance ou un remplissage commence une nouvelle ligne de base ; une note, non.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>by</source>
        <translation>par</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>coil</source>
        <translation>bobine</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>event</source>
        <translation>événement</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>refill</source>
        <translation>remplissage</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>service</source>
        <translation>maintenance</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>upgrade</source>
        <translation>mise à niveau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/event_box.py</extracomment>
        <source>what was done</source>
        <translation>ce qui a été fait</translation>
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
        <translation>Rapport et &amp;contraste de</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Candidate protocol</source>
        <translation>Protocole candidat</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Carr&amp;y values to</source>
        <translation>Ra&amp;mener les valeurs à</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Contrast to noi&amp;se</source>
        <translation>Contraste sur &amp;bruit</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Harm&amp;onise to</source>
        <translation>Harm&amp;oniser avec</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Harmonisation</source>
        <translation>Harmonisation</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>How scans are compared</source>
        <translation>Comment les acquisitions sont comparées</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Name the protocol of each scan that is a candidate. A scan without a name is taken as it is, and smoothed to the resolution of the reference beside it.</source>
        <translation>Nommez le protocole de chaque acquisition candidate. Une acquisition sans nom est prise telle quelle et, à côté, lissée à la résolution de la référence.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Reference scanner</source>
        <translation>Imageur de référence</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Temperature of the comparison</source>
        <translation>Température de la comparaison</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>Time of the scan</source>
        <translation>Durée de l'acquisition</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>candidate protocol</source>
        <translation>protocole candidat</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>chosen by the program</source>
        <translation>choisi par le programme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>that of the first scan</source>
        <translation>celle de la première acquisition</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/harmonisation_box.py</extracomment>
        <source>time of the scan</source>
        <translation>durée de l'acquisition</translation>
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
        <translation>excès de FA</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>FA of
noise</source>
        <translation>FA du
bruit</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>Metric</source>
        <translation>Métrique</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>Metrics</source>
        <translation>Métriques</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>SD
(µm²/s)</source>
        <translation>écart type
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
        <translation>biais (%)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>random
error (%)</source>
        <translation>erreur
aléatoire (%)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>source or reason</source>
        <translation>source ou raison</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>tolerance</source>
        <translation>tolérance</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>truth
(µm²/s)</source>
        <translation>vérité
(µm²/s)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>voxels</source>
        <translation>voxels</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/metric_tables.py</extracomment>
        <source>{n} voxels left out: bubbles and outliers</source>
        <translation>{n} voxels laissés de côté : bulles et valeurs aberrantes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/nudge_box.py</extracomment>
        <source>Towards the left</source>
        <translation>Vers la gauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/nudge_box.py</extracomment>
        <source>Turn backward by one step</source>
        <translation>Tourner d'un pas en arrière</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/nudge_box.py</extracomment>
        <source>Turn forward by one step</source>
        <translation>Tourner d'un pas en avant</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/nudge_box.py</extracomment>
        <source>about x</source>
        <translation>autour de x</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/nudge_box.py</extracomment>
        <source>about y</source>
        <translation>autour de y</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/nudge_box.py</extracomment>
        <source>about z</source>
        <translation>autour de z</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>&amp;Pack the study…</source>
        <translation>Empa&amp;queter l'étude…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>D&amp;ates</source>
        <translation>Da&amp;tes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>It does not hold: {things}.</source>
        <translation>Il ne contient pas : {things}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>It holds: {things}.</source>
        <translation>Il contient : {things}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>New folder for the study</source>
        <translation>Nouveau dossier pour l'étude</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Open a packe&amp;d study…</source>
        <translation>Ouvrir une étu&amp;de empaquetée…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Open a packed study</source>
        <translation>Ouvrir une étude empaquetée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Opening the packed study</source>
        <translation>Ouverture de l'étude empaquetée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Pack the study</source>
        <translation>Empaqueter l'étude</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Packed studies (*{suffix})</source>
        <translation>Études empaquetées (*{suffix})</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Packing the study</source>
        <translation>Empaquetage de l'étude</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Partner hospital</source>
        <translation>Hôpital partenaire</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>Tell your partner the SHA-256 by another way: it proves that nothing changed.</source>
        <translation>Communiquez le SHA-256 à votre partenaire par une autre voie : il prouve que rien n'a changé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>The file holds results, placements and protocols under pseudonyms; no images, names, stations or folders.</source>
        <translation>Le fichier contient résultats, placements et protocoles sous pseudonymes ; ni images, ni noms, ni stations, ni dossiers.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>The study is being packed…</source>
        <translation>L'étude est en cours d'empaquetage…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>The study is packed.</source>
        <translation>L'étude est empaquetée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>month only</source>
        <translation>mois seulement</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/pack_box.py</extracomment>
        <source>shifted, intervals kept</source>
        <translation>décalées, intervalles conservés</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>A phantom.toml of your own: copy one of the program's and edit it.</source>
        <translation>Un phantom.toml à vous : copier celui du programme et le modifier.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>Choose phantom</source>
        <translation>Choisir le fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>Choose the phantom that was scanned.</source>
        <translation>Choisissez le fantôme qui a été scanné.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>Description of a phantom</source>
        <translation>Description d'un fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>Own &amp;description…</source>
        <translation>&amp;Description propre…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>Phantom</source>
        <translation>Fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>Phantom descriptions (*.toml)</source>
        <translation>Descriptions de fantômes (*.toml)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>Phantoms</source>
        <translation>Fantômes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/phantom_box.py</extracomment>
        <source>{title}. {n} regions are measured; usually scanned at {t} °C.</source>
        <translation>{title}. {n} régions sont mesurées ; scanné d'habitude à {t} °C.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Acce&amp;pt placement</source>
        <translation>Acce&amp;pter le placement</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Accept placement</source>
        <translation>Accepter le placement</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Auto&amp;matic again</source>
        <translation>De nouveau auto&amp;matique</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Automatic placement</source>
        <translation>Placement automatique</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Forget what was moved by hand and find the phantom automatically.</source>
        <translation>Oublier ce qui a été déplacé à la main et trouver le fantôme automatiquement.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Found automatically.</source>
        <translation>Trouvé automatiquement.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Lay the phantom in the middle of the scan, to be moved from there.</source>
        <translation>Poser le fantôme au milieu de l'acquisition, pour le déplacer de là.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Look whether the outlines lie on the phantom in every scan; move them if not.</source>
        <translation>Regardez si les contours sont sur le fantôme dans chaque acquisition ; sinon, déplacez-les.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Move phantom</source>
        <translation>Déplacer le fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>No phantom was chosen: choose it on the first page.</source>
        <translation>Aucun fantôme n'a été choisi : choisissez-le sur la première page.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>No scan yet: add the scans of each scanner on the page before.</source>
        <translation>Pas encore d'acquisition : ajoutez celles de chaque scanner sur la page précédente.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Pictures of {scan}</source>
        <translation>Images de {scan}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Place by &amp;hand</source>
        <translation>Placer à la &amp;main</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Place by hand</source>
        <translation>Placer à la main</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Placed by hand.</source>
        <translation>Placé à la main.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Placement</source>
        <translation>Placement</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Quality {q} of 1 (image against placed phantom).</source>
        <translation>Qualité {q} sur 1 (image par rapport au fantôme placé).</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Scans</source>
        <translation>Acquisitions</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>Show the &amp;ADC map</source>
        <translation>Montrer la carte &amp;ADC</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>The outlines lie right; the scan is measured there.</source>
        <translation>Les contours sont bien placés ; l'acquisition est mesurée là.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>The pictures of this scan are being made…</source>
        <translation>Les images de cette acquisition sont en préparation…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>could not be placed</source>
        <translation>n'a pas pu être placé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>is being placed and measured</source>
        <translation>est placé et mesuré</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>moved by hand, not measured yet</source>
        <translation>déplacé à la main, pas encore mesuré</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>not placed yet</source>
        <translation>pas encore placé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>placed, to be looked at</source>
        <translation>placé, à regarder</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_page.py</extracomment>
        <source>{mm} mm and {deg}° from the placement measured last.</source>
        <translation>À {mm} mm et {deg}° du placement mesuré en dernier.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_views.py</extracomment>
        <source>Axial</source>
        <translation>Axiale</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_views.py</extracomment>
        <source>Coronal</source>
        <translation>Coronale</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/placement_views.py</extracomment>
        <source>Sagittal</source>
        <translation>Sagittale</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source> (unverified)</source>
        <translation> (non vérifié)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>1 deviates</source>
        <translation>1 s'écarte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Acquisition attributes</source>
        <translation>Paramètres d'acquisition</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Another value makes the scans another measurement.</source>
        <translation>Une autre valeur fait des acquisitions d'autres mesures.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Attribute</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Between 1.5 T and 3 T the bandwidth per pixel of EPI is to double, so that distortion is the same; the readout time is to be halved.</source>
        <translation>Entre 1,5 T et 3 T, la bande passante par pixel de l'EPI doit doubler pour que la distorsion soit la même ; le temps de lecture doit être divisé par deux.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Compliance {percent} %: {n} of {all} judged values agree</source>
        <translation>Conformité {percent} % : {n} des {all} valeurs jugées s'accordent</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Expected to differ</source>
        <translation>Diffère par nature</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Must be equal</source>
        <translation>Doit être égal</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Nothing can be judged: there is one scan only, or the files record nothing.</source>
        <translation>Rien ne peut être jugé : il n'y a qu'une acquisition, ou les fichiers n'indiquent rien.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Only what &amp;deviates</source>
        <translation>Seulement ce qui s'é&amp;carte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Recorded, not judged.</source>
        <translation>Consigné, non jugé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Small differences do no harm.</source>
        <translation>De petites différences ne nuisent pas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Source: {source}</source>
        <translation>Source : {source}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Tolerance {limit}</source>
        <translation>Tolérance {limit}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>With scans of two scanners or days, their protocols are compared here.</source>
        <translation>Avec des acquisitions de deux scanners ou de deux jours, leurs protocoles sont comparés ici.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>Within a tolerance</source>
        <translation>Dans une tolérance</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>cannot be compared</source>
        <translation>non comparable</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>deviates</source>
        <translation>s'écarte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>not recorded</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>nothing deviates</source>
        <translation>rien ne s'écarte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>recorded, not judged</source>
        <translation>consigné, non jugé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>the majority</source>
        <translation>la majorité</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>within tolerance</source>
        <translation>dans la tolérance</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>{n} deviate</source>
        <translation>{n} s'écartent</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/protocol_view.py</extracomment>
        <source>{said}, measured by {reference}.</source>
        <translation>{said}, par rapport à {reference}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>&amp;Made by</source>
        <translation>Fait &amp;par</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>&amp;Remark</source>
        <translation>Re&amp;marque</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>&amp;Save copies…</source>
        <translation>Enregistrer des &amp;copies…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>Copy PDF, CSV and JSON into another folder.</source>
        <translation>Copier PDF, CSV et JSON dans un autre dossier.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>Folder for the copies</source>
        <translation>Dossier des copies</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>Mak&amp;e report</source>
        <translation>Établir l&amp;e rapport</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>Make it with the button above.</source>
        <translation>Établissez-le avec le bouton ci-dessus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>The report as PDF with all numbers as CSV and JSON, and the study for a partner.</source>
        <translation>Le rapport en PDF avec tous les nombres en CSV et JSON, et l'étude pour un partenaire.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>The report is made.</source>
        <translation>Le rapport est établi.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>There is no report of the study as it is now.</source>
        <translation>Il n'y a pas de rapport de l'étude dans son état actuel.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>What the report says beside the numbers</source>
        <translation>Ce que le rapport dit outre les nombres</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/report_page.py</extracomment>
        <source>Write PDF, CSV and JSON into the folder of the study.</source>
        <translation>Écrire PDF, CSV et JSON dans le dossier de l'étude.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>&amp;Analyse</source>
        <translation>Anal&amp;yser</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>&amp;Analyse {n} scans</source>
        <translation>Anal&amp;yser {n} acquisitions</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>&amp;Metrics of single regions too</source>
        <translation>Aussi les &amp;métriques des régions isolées</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>&amp;Scan</source>
        <translation>Ac&amp;quisition</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>Analyse the scan again.</source>
        <translation>Analysez l'acquisition à nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>Drawing plots</source>
        <translation>Tracé des graphiques</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>Measured against truth</source>
        <translation>Mesuré par rapport à la vérité</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>Share of the tolerance used</source>
        <translation>Part utilisée de la tolérance</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>The numbers below are out of date.</source>
        <translation>Les nombres ci-dessous ne sont plus à jour.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>The phantom, certificate, temperature or placement changed since.</source>
        <translation>Le fantôme, le certificat, la température ou le placement a changé depuis.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>This scan is being analysed…</source>
        <translation>Cette acquisition est en cours d'analyse…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>This scan was not analysed yet.</source>
        <translation>Cette acquisition n'a pas encore été analysée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>What was measured on each scan, held against the truth and the tolerances.</source>
        <translation>Ce qui a été mesuré sur chaque acquisition, confronté à la vérité et aux tolérances.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>b {values} s/mm²</source>
        <translation>b {values} s/mm²</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>placed automatically (quality {q})</source>
        <translation>placé automatiquement (qualité {q})</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>placed by hand (quality {q})</source>
        <translation>placé à la main (qualité {q})</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/results_page.py</extracomment>
        <source>{t} °C</source>
        <translation>{t} °C</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>ADC and FA</source>
        <translation>ADC et FA</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>ADC only</source>
        <translation>ADC seul</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Leave scan out</source>
        <translation>Écarter l'acquisition</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Measures</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Name candidate</source>
        <translation>Nommer le candidat</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Name it where several protocols of a scanner are to be ranked.</source>
        <translation>Nommez-le quand plusieurs protocoles d'un scanner sont à classer.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>No directions are recorded (trace-weighted): FA is not measured.</source>
        <translation>Aucune direction n'est indiquée (pondéré trace) : la FA n'est pas mesurée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Rename scanner</source>
        <translation>Renommer le scanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Scanner, scan</source>
        <translation>Scanner, acquisition</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Scanners and scans</source>
        <translation>Scanners et acquisitions</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Take scan in</source>
        <translation>Reprendre l'acquisition</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>Temperature of the phantom on this day, °C</source>
        <translation>Température du fantôme ce jour-là, °C</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>no scan yet: drop its folder here</source>
        <translation>pas encore d'acquisition : déposez son dossier ici</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>reference scanner</source>
        <translation>scanner de référence</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>{n} directions: ADC, FA and directions are measured.</source>
        <translation>{n} directions : ADC, FA et directions sont mesurés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>{n} directions: a tensor needs 6, so FA is not measured.</source>
        <translation>{n} directions : un tenseur en demande 6, la FA n'est donc pas mesurée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scan_tree.py</extracomment>
        <source>{n} volumes; b = {b} s/mm²; series {uid}</source>
        <translation>{n} volumes ; b = {b} s/mm² ; série {uid}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>&amp;Temperature</source>
        <translation>&amp;Température</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Add &amp;scanner</source>
        <translation>Ajouter un &amp;scanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Add scan</source>
        <translation>Ajouter une acquisition</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Add scanner</source>
        <translation>Ajouter un scanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Add {n} scans</source>
        <translation>Ajouter {n} acquisitions</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Choose reference scanner</source>
        <translation>Choisir le scanner de référence</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Comparing protocols</source>
        <translation>Comparaison des protocoles</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Drop the folders with the phantom scans of every scanner anywhere on this page.</source>
        <translation>Déposez les dossiers des acquisitions de chaque scanner n'importe où sur cette page.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Folder with scans</source>
        <translation>Dossier d'acquisitions</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Looking through {names}</source>
        <translation>Examen de {names}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>No scan yet. Drop a folder for each scanner here, or choose 'Add folder…'. The scanner is told by the files; scans with several b-values are taken in. Folders dropped on a scanner in the list become scans of that scanner.</source>
        <translation>Pas encore d'acquisition. Déposez ici un dossier par scanner, ou choisissez « Ajouter un dossier… ». Le scanner est reconnu d'après les fichiers ; les acquisitions à plusieurs valeurs b sont prises. Les dossiers déposés sur un scanner de la liste deviennent des acquisitions de ce scanner.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Protocols side by side</source>
        <translation>Protocoles côte à côte</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Re&amp;name</source>
        <translation>Re&amp;nommer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Refe&amp;rence scanner</source>
        <translation>Scanner de réfé&amp;rence</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Remove scan</source>
        <translation>Retirer l'acquisition</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Remove scanner</source>
        <translation>Retirer le scanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>The others are compared with it and harmonised to it.</source>
        <translation>Les autres sont comparés et harmonisés à lui.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/scans_page.py</extracomment>
        <source>scanner</source>
        <translation>scanner</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>&amp;Database</source>
        <translation>Base de &amp;données</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>&amp;File analyses</source>
        <translation>Arc&amp;hiver les analyses</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>&amp;File {n} analyses</source>
        <translation>Arc&amp;hiver {n} analyses</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>&amp;Metric</source>
        <translation>&amp;Métrique</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>ADC bias of {material}</source>
        <translation>Biais d'ADC de {material}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>An SQLAlchemy address of a department server, such as postgresql+pg8000://host/qa, or the path of an SQLite file. A password in it is kept in the study's folder.</source>
        <translation>Une adresse SQLAlchemy d'un serveur du service, telle que postgresql+pg8000://hote/qa, ou le chemin d'un fichier SQLite. Un mot de passe qui y figure est conservé dans le dossier de l'étude.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Analyses</source>
        <translation>Analyses</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Drawing charts</source>
        <translation>Tracé des cartes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>File scans of other days too.</source>
        <translation>Archivez aussi des acquisitions d'autres jours.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>File the analyses in the quality-assurance database and watch them over time.</source>
        <translation>Archivez les analyses dans la base de données d'assurance qualité et suivez-les dans le temps.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>File the analyses; from the second session on there are charts.</source>
        <translation>Archivez les analyses ; des cartes existent à partir de la deuxième session.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Filing analyses</source>
        <translation>Archivage des analyses</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>No scanner has two sessions on file.</source>
        <translation>Aucun imageur n'a deux sessions archivées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Nothing of this phantom is filed yet.</source>
        <translation>Rien de ce fantôme n'est encore archivé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Reading the database</source>
        <translation>Lecture de la base de données</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Scan</source>
        <translation>Acquisition</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Stability</source>
        <translation>Stabilité</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>The database is being read…</source>
        <translation>La base de données est en cours de lecture…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>There are no charts yet.</source>
        <translation>Il n'y a pas encore de cartes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>Writing the event down</source>
        <translation>Inscription de l'événement</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>analysis</source>
        <translation>analyse</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>database</source>
        <translation>base de données</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>filed</source>
        <translation>archivée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>not analysed</source>
        <translation>non analysée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>not filed</source>
        <translation>non archivée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>out of date</source>
        <translation>périmé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>the file in your own data folder</source>
        <translation>le fichier dans votre dossier de données</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/stability_page.py</extracomment>
        <source>up to date</source>
        <translation>à jour</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>&amp;Another study…</source>
        <translation>&amp;Autre étude…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>&amp;Folder of a new study</source>
        <translation>&amp;Dossier d'une nouvelle étude</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>&amp;Open study…</source>
        <translation>&amp;Ouvrir une étude…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>B&amp;rowse…</source>
        <translation>Pa&amp;rcourir…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>Be&amp;gin the study</source>
        <translation>Commen&amp;cer l'étude</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>Folder of a new study</source>
        <translation>Dossier d'une nouvelle étude</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>No study is open. Begin a new one, or open one that was begun.</source>
        <translation>Aucune étude n'est ouverte. Commencez-en une, ou ouvrez-en une qui a été commencée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>No study was opened yet.</source>
        <translation>Aucune étude n'a encore été ouverte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>Open a study</source>
        <translation>Ouvrir une étude</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>R&amp;ecent studies</source>
        <translation>Études récent&amp;es</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>This study</source>
        <translation>Cette étude</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_box.py</extracomment>
        <source>phantom study {date}</source>
        <translation>étude de fantôme {date}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_page.py</extracomment>
        <source>A study holds one phantom and its scans on several scanners and days.</source>
        <translation>Une étude contient un fantôme et ses acquisitions sur plusieurs scanners et jours.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/study_page.py</extracomment>
        <source>Study and phantom</source>
        <translation>Étude et fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/temperature_box.py</extracomment>
        <source>&amp;Ice water, 0 °C</source>
        <translation>Eau &amp;glacée, 0 °C</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/temperature_box.py</extracomment>
        <source>&amp;Measured</source>
        <translation>&amp;Mesurée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/temperature_box.py</extracomment>
        <source>As usual for this phan&amp;tom (not noted)</source>
        <translation>Comme d'habitude pour ce fan&amp;tôme (non notée)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/temperature_box.py</extracomment>
        <source>One kelvin changes ADC by 2 to 4 %. Days with another temperature are noted on the next page.</source>
        <translation>Un kelvin change l'ADC de 2 à 4 %. Les jours à une autre température se notent sur la page suivante.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/temperature_box.py</extracomment>
        <source>Temperature of the phantom</source>
        <translation>Température du fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/pages/temperature_box.py</extracomment>
        <source>standard &amp;uncertainty (k = 1)</source>
        <translation>&amp;incertitude type (k = 1)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/plot_picture.py</extracomment>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/plot_picture.py</extracomment>
        <source>Save picture</source>
        <translation>Enregistrer l'image</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/plot_picture.py</extracomment>
        <source>Save picture…</source>
        <translation>Enregistrer l'image…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/sections_view.py</extracomment>
        <source>fail</source>
        <translation>échec</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/sections_view.py</extracomment>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/sections_view.py</extracomment>
        <source>pass</source>
        <translation>réussi</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/sections_view.py</extracomment>
        <source>recorded</source>
        <translation>consigné</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/sections_view.py</extracomment>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/study_session.py</extracomment>
        <source>Analysing {scan}</source>
        <translation>Analyse de {scan}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/wizard.py</extracomment>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/wizard.py</extracomment>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/wizard.py</extracomment>
        <source>&amp;Next &gt;</source>
        <translation>&amp;Suivant &gt;</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/wizard.py</extracomment>
        <source>&lt; &amp;Back</source>
        <translation>&lt; P&amp;récédent</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/wizard.py</extracomment>
        <source>Close; the study is kept as it is and opens at this page again.</source>
        <translation>Fermer ; l'étude reste telle quelle et se rouvre à cette page.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/phantom/wizard.py</extracomment>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_panel.py</extracomment>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_panel.py</extracomment>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_panel.py</extracomment>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_panel.py</extracomment>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>&amp;Auto</source>
        <translation>&amp;Auto</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>&amp;Colour by</source>
        <translation>&amp;Colorer par</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>&amp;From, to</source>
        <translation>&amp;De, à</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>&amp;Opacity</source>
        <translation>&amp;Opacité</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>&amp;Tubes in 3D</source>
        <translation>&amp;Tubes en 3D</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>10⁻³ mm²/s</source>
        <translation>10⁻³ mm²/s</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Blue to red</source>
        <translation>Bleu à rouge</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Colour &amp;map</source>
        <translation>É&amp;chelle de couleurs</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Distance (no target)</source>
        <translation>Distance (sans cible)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>FA along it</source>
        <translation>FA le long</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Highest value</source>
        <translation>Valeur la plus haute</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Hot</source>
        <translation>Chaud</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>How much of what lies behind is hidden, in per cent</source>
        <translation>Part cachée de ce qui est derrière, en pour cent</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Lowest value</source>
        <translation>Valeur la plus basse</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>The value drawn brightest</source>
        <translation>La valeur dessinée la plus claire</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>The value drawn darkest; where the image lies on another, it ends here</source>
        <translation>La valeur dessinée la plus sombre ; là où l'image en recouvre une autre, elle finit ici</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>The window the image is shown with at first</source>
        <translation>La fenêtre avec laquelle l'image est montrée au départ</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Tubes when the view in 3D is at rest; lines otherwise</source>
        <translation>Tubes quand la vue 3D est au repos ; lignes sinon</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/layer_settings.py</extracomment>
        <source>Viridis, for all colour vision</source>
        <translation>Viridis, pour toutes les visions des couleurs</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/legend.py</extracomment>
        <source>Distance to {names}</source>
        <translation>Distance à {names}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/legend.py</extracomment>
        <source>FA along tracts</source>
        <translation>FA le long des faisceaux</translation>
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
        <translation>Référentiel de la diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>Frame of reference {uid}</source>
        <translation>Référentiel {uid}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>Planning frame</source>
        <translation>Référentiel de la planification</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>The cursor in the scene: right, anterior, superior, in mm</source>
        <translation>Le réticule dans la scène : droite, avant, haut, en mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>The series names no frame of reference.</source>
        <translation>La série ne nomme aucun référentiel.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>in {names}</source>
        <translation>dans {names}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>not named</source>
        <translation>non nommé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/readout.py</extracomment>
        <source>outside</source>
        <translation>hors de l'image</translation>
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
        <translation>Vue 3D</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_canvas.py</extracomment>
        <source>avoid</source>
        <translation>à éviter</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_canvas.py</extracomment>
        <source>must pass</source>
        <translation>à traverser</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_canvas.py</extracomment>
        <source>one of</source>
        <translation>l'une de</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_canvas.py</extracomment>
        <source>seed</source>
        <translation>germe</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_canvas.py</extracomment>
        <source>{name} ({rule})</source>
        <translation>{name} ({rule})</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>Back</source>
        <translation>Arrière</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>Feet</source>
        <translation>Pieds</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>From above: the patient's left is on the left</source>
        <translation>D'en haut : la gauche du patient est à gauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>From behind: the patient's left is on the left</source>
        <translation>De derrière : la gauche du patient est à gauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>From the feet, as on axial slices: left is on the right</source>
        <translation>Depuis les pieds, comme sur les coupes axiales : la gauche est à droite</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>From the front: the patient's left is on the right</source>
        <translation>De face : la gauche du patient est à droite</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>From the patient's left: the face looks to the left</source>
        <translation>Depuis la gauche du patient : le visage regarde à gauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>From the patient's right: the face looks to the right</source>
        <translation>Depuis la droite du patient : le visage regarde à droite</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>Front</source>
        <translation>Face</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>Look at the patient from a side (1 to 6)</source>
        <translation>Regarder le patient d'un côté (1 à 6)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>Top</source>
        <translation>Dessus</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_sides.py</extracomment>
        <source>View from</source>
        <translation>Vue de</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_stopped.py</extracomment>
        <source>Re&amp;start 3D view</source>
        <translation>Re&amp;lancer la vue 3D</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_stopped.py</extracomment>
        <source>The 3D view has stopped ({how}).
It only draws: the case and the work on it are not affected.</source>
        <translation>La vue 3D s'est arrêtée ({how}).
Elle ne fait que dessiner : le cas et le travail en cours ne sont pas touchés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>&amp;Axial</source>
        <translation>&amp;Axial</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copier l'image</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>&amp;Coronal</source>
        <translation>&amp;Coronal</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>&amp;Perspective</source>
        <translation>&amp;Perspective</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>&amp;Sagittal</source>
        <translation>&amp;Sagittal</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>&amp;Save picture …</source>
        <translation>&amp;Enregistrer l'image …</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Brain</source>
        <translation>Cerveau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Drawing …</source>
        <translation>Dessin …</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Everything in view, from the front</source>
        <translation>Tout dans la vue, de face</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Image planes through the cursor</source>
        <translation>Plans d'image par le réticule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Open a case to see it here.</source>
        <translation>Ouvrez un cas pour le voir ici.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Outline of the brain, as if of glass</source>
        <translation>Contour du cerveau, comme en verre</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Perspective, copy and save the picture</source>
        <translation>Perspective, copie et enregistrement de l'image</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Planes</source>
        <translation>Plans</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>The picture cannot be saved.</source>
        <translation>L'image ne peut pas être enregistrée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/scene_view.py</extracomment>
        <source>There is no 3D picture.</source>
        <translation>Il n'y a pas d'image 3D.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_canvas.py</extracomment>
        <source>No case is open.</source>
        <translation>Aucun cas n'est ouvert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_canvas.py</extracomment>
        <source>No images yet. Import a series first.</source>
        <translation>Pas encore d'images. Importez d'abord une série.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_canvas.py</extracomment>
        <source>Reading the case …</source>
        <translation>Lecture du cas …</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_canvas.py</extracomment>
        <source>Registration moved, not accepted</source>
        <translation>Recalage déplacé, non accepté</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_canvas.py</extracomment>
        <source>Registration not usable</source>
        <translation>Recalage inutilisable</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_input.py</extracomment>
        <source>&amp;Alone, or all views</source>
        <translation>&amp;Seule, ou toutes les vues</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_input.py</extracomment>
        <source>&amp;Measure distance</source>
        <translation>&amp;Mesurer une distance</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_input.py</extracomment>
        <source>&amp;Whole head</source>
        <translation>&amp;Tête entière</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_input.py</extracomment>
        <source>PNG pictures (*.png)</source>
        <translation>Images PNG (*.png)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_picture.py</extracomment>
        <source>Research software, not a medical device</source>
        <translation>Logiciel de recherche, n'est pas un dispositif médical</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_picture.py</extracomment>
        <source>The file {path} could not be written.</source>
        <translation>Le fichier {path} n'a pas pu être écrit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_picture.py</extracomment>
        <source>The picture was not saved.</source>
        <translation>L'image n'a pas été enregistrée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/slice_view.py</extracomment>
        <source>Left button: cursor. Wheel: slices. Ctrl and wheel: zoom. Middle button: pan. Right button: window and level, or the menu. Double click: alone or all views. Arrows: cursor by 1 mm. Page up and down: slices. Plus and minus: zoom. R: whole head. M: ruler. Ctrl+C: copy the picture.</source>
        <translation>Bouton gauche : réticule. Molette : coupes. Ctrl et molette : zoom. Bouton du milieu : déplacer. Bouton droit : fenêtre et niveau, ou le menu. Double clic : seule ou toutes les vues. Flèches : réticule de 1 mm. Page préc. et suiv. : coupes. Plus et moins : zoom. R : tête entière. M : règle. Ctrl+C : copier l'image.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>&amp;Ruler</source>
        <translation>&amp;Règle</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>&amp;Window</source>
        <translation>Fe&amp;nêtre</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>All four views</source>
        <translation>Les quatre vues</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Checkerboard</source>
        <translation>Damier</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Compare the diffusion image with the planning image</source>
        <translation>Comparer l'image de diffusion à l'image de planification</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Compare: off</source>
        <translation>Comparer : non</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Edges</source>
        <translation>Contours</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Four</source>
        <translation>Quatre</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Measure a distance in mm on a slice (M)</source>
        <translation>Mesurer une distance en mm sur une coupe (M)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Mixed</source>
        <translation>Mélange</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Presets for the chosen image; on a slice, drag with the right button</source>
        <translation>Préréglages pour l'image choisie ; sur une coupe, faites glisser avec le bouton droit</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>Share of the diffusion image, or how many of its edges are drawn</source>
        <translation>Part de l'image de diffusion, ou nombre de ses contours dessinés</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>The axial view alone</source>
        <translation>La vue axiale seule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>The coronal view alone</source>
        <translation>La vue coronale seule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>The sagittal view alone</source>
        <translation>La vue sagittale seule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/view_bar.py</extracomment>
        <source>The view in 3D alone</source>
        <translation>La vue 3D seule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>CT bone, width 2000, level 500 HU</source>
        <translation>CT os, largeur 2000, niveau 500 HU</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>CT brain, width 80, level 40 HU</source>
        <translation>CT cerveau, largeur 80, niveau 40 HU</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>CT soft tissue, width 400, level 40 HU</source>
        <translation>CT tissus mous, largeur 400, niveau 40 HU</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>FA 0 to 0.6</source>
        <translation>FA 0 à 0,6</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>FA 0 to 1</source>
        <translation>FA 0 à 1</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>MD tissue</source>
        <translation>MD tissu</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/views/windows.py</extracomment>
        <source>MD with fluid</source>
        <translation>MD avec liquide</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>CSD</source>
        <translation>CSD</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Deterministic</source>
        <translation>Déterministe</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Estimated from readout and air cavities</source>
        <translation>Estimé d'après lecture et cavités aériennes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Implausible length</source>
        <translation>Longueur invraisemblable</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Implausible volume</source>
        <translation>Volume invraisemblable</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Measured with opposite phase encoding</source>
        <translation>Mesuré par codage de phase opposé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Midline</source>
        <translation>Médian</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Not found</source>
        <translation>Non trouvé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Not reliable</source>
        <translation>Peu sûr</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Not trustworthy: near the lesion</source>
        <translation>Non fiable : près de la lésion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Not trustworthy: template does not fit</source>
        <translation>Non fiable : l'atlas ne s'ajuste pas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Probabilistic</source>
        <translation>Probabiliste</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Sparse</source>
        <translation>Clairsemé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/declared_text.py</extracomment>
        <source>Wrong side</source>
        <translation>Mauvais côté</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Brain mask</source>
        <translation>Masque cérébral</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Correlation with the template</source>
        <translation>Corrélation avec l'atlas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Diffusion series UID</source>
        <translation>UID de la série de diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Largest head motion</source>
        <translation>Plus grand mouvement de la tête</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Largest head rotation</source>
        <translation>Plus grande rotation de la tête</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Median FA in the mask</source>
        <translation>FA médiane dans le masque</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Median MD in the mask</source>
        <translation>MD médiane dans le masque</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Noise (median sigma, signal units)</source>
        <translation>Bruit (sigma médian, unités du signal)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Part of the brain imaged</source>
        <translation>Part du cerveau imagée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Planning series UID</source>
        <translation>UID de la série de planification</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Shells (b in s/mm², volumes)</source>
        <translation>Couronnes (b en s/mm², volumes)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Shift left</source>
        <translation>Décalage restant</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Shift left, 95th percentile</source>
        <translation>Décalage restant, 95e centile</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Shift left, median</source>
        <translation>Décalage restant, médiane</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Structures written</source>
        <translation>Structures écrites</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>There and back again, mean error</source>
        <translation>Aller et retour, erreur moyenne</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/fact_texts.py</extracomment>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/field_editors.py</extracomment>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/field_editors.py</extracomment>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/field_editors.py</extracomment>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/findings_view.py</extracomment>
        <source>1 note for the record</source>
        <translation>1 note pour mémoire</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/findings_view.py</extracomment>
        <source>Blocks the next steps</source>
        <translation>Bloque les étapes suivantes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/findings_view.py</extracomment>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/findings_view.py</extracomment>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/findings_view.py</extracomment>
        <source>{n} notes for the record</source>
        <translation>{n} notes pour mémoire</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>&amp;Copy details</source>
        <translation>&amp;Copier les détails</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>&amp;Licences</source>
        <translation>&amp;Licences</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>&amp;Wait, then close</source>
        <translation>Atten&amp;dre, puis fermer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>&amp;Wait, then go on</source>
        <translation>&amp;Attendre, puis continuer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>A mistake of the program</source>
        <translation>Une erreur du programme</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>About dtiplan</source>
        <translation>À propos de dtiplan</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>If the work is stopped, the case stays as it was before the running step. If it is waited for and something fails, the window stays open and says why.</source>
        <translation>Si le travail est arrêté, le cas reste tel qu'avant l'étape en cours. Si l'on attend et que quelque chose échoue, la fenêtre reste ouverte et dit pourquoi.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>Please send the details to the makers. They are also in the file
{path}</source>
        <translation>Envoyez les détails aux auteurs. Ils sont aussi dans le fichier
{path}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>Still to be done: {names}.</source>
        <translation>Encore à faire : {names}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>Stop the work and &amp;close</source>
        <translation>Arrêter le travail et &amp;fermer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>Stop the work and &amp;go on</source>
        <translation>A&amp;rrêter le travail et continuer</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>That did not work</source>
        <translation>Cela n'a pas fonctionné</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>The program made a mistake. Your case is as it was after the last step.</source>
        <translation>Le programme a fait une erreur. Votre cas est tel qu'après la dernière étape.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>What to do: {remedy}</source>
        <translation>Que faire : {remedy}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>Why: {cause}</source>
        <translation>Pourquoi : {cause}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>Work is running</source>
        <translation>Travail en cours</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/messages.py</extracomment>
        <source>dtiplan {version}</source>
        <translation>dtiplan {version}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/notice.py</extracomment>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/notice.py</extracomment>
        <source>Copy this text to the clipboard.</source>
        <translation>Copier ce texte dans le presse-papiers.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/param_form.py</extracomment>
        <source>&amp;Defaults</source>
        <translation>&amp;Par défaut</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/param_form.py</extracomment>
        <source>Put every setting of this step back to its default.</source>
        <translation>Remettre chaque réglage de cette étape à sa valeur par défaut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/widgets/param_form.py</extracomment>
        <source>{lowest} to {highest} {unit}</source>
        <translation>{lowest} à {highest} {unit}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/help_window.py</extracomment>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/help_window.py</extracomment>
        <source>For&amp;ward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/help_window.py</extracomment>
        <source>Help – dtiplan</source>
        <translation>Aide – dtiplan</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/help_window.py</extracomment>
        <source>No page holds all of these words.</source>
        <translation>Aucune page ne contient tous ces mots.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/help_window.py</extracomment>
        <source>Search the help</source>
        <translation>Chercher dans l'aide</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>Queue</source>
        <translation>File d'attente</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>Show what runs, waits and has ended.</source>
        <translation>Montrer ce qui est en cours, en attente ou terminé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>Stop the running work; the case stays as it was before it.</source>
        <translation>Arrêter le travail en cours ; le cas reste tel qu'il était avant.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{name} did not end well; not begun because of it: {names}</source>
        <translation>{name} n'a pas abouti ; non commencé pour cette raison : {names}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{name} failed: {problem}</source>
        <translation>{name} a échoué : {problem}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{name} is done</source>
        <translation>{name} : terminé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{name} is running</source>
        <translation>{name} : en cours</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{name} was cancelled; the case is as it was before it</source>
        <translation>{name} : annulé ; le cas est tel qu'il était avant</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{name} was not begun: {problem}</source>
        <translation>{name} : non commencé : {problem}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{name} was taken out of the queue</source>
        <translation>{name} : retiré de la file d'attente</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_bar.py</extracomment>
        <source>{n} waiting</source>
        <translation>{n} en attente</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Cancel &amp;all</source>
        <translation>&amp;Tout annuler</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Cancel {name}</source>
        <translation>Annuler {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Failed: {problem}</source>
        <translation>Échec : {problem}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>No work has been ordered yet.</source>
        <translation>Aucun travail n'a encore été demandé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Not begun: it needs {name}</source>
        <translation>Non commencé : dépend de {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Running {percent} %</source>
        <translation>En cours, {percent} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Stop what runs and forget what waits.</source>
        <translation>Arrêter ce qui est en cours et oublier ce qui attend.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>The case stays as it was before; what stands on it is dropped.</source>
        <translation>Le cas reste tel qu'avant ; ce qui en dépend est abandonné.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/job_list.py</extracomment>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>&amp;3D only</source>
        <translation>&amp;3D seule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>&amp;Axial only</source>
        <translation>&amp;Axiale seule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>&amp;Coronal only</source>
        <translation>&amp;Coronale seule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>&amp;Four views</source>
        <translation>&amp;Quatre vues</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>&amp;Sagittal only</source>
        <translation>&amp;Sagittale seule</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/menus.py</extracomment>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/settings_dialog.py</extracomment>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/settings_dialog.py</extracomment>
        <source>Folder of new cases</source>
        <translation>Dossier des nouveaux cas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/settings_dialog.py</extracomment>
        <source>New &amp;cases in</source>
        <translation>Nouveaux &amp;cas dans</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/settings_dialog.py</extracomment>
        <source>There is no such folder.</source>
        <translation>Ce dossier n'existe pas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/settings_dialog.py</extracomment>
        <source>beside the images</source>
        <translation>à côté des images</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/step_list.py</extracomment>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>&amp;Side</source>
        <translation>&amp;Côté</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>Export tracts</source>
        <translation>Exporter les faisceaux</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>F&amp;older</source>
        <translation>D&amp;ossier</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>Folder of the tracts</source>
        <translation>Dossier des faisceaux</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>Import a tract</source>
        <translation>Importer un faisceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>One file for each tract, in the diffusion series' patient millimetres (RAS). Files of the same names are replaced; each is read back before it is kept.</source>
        <translation>Un fichier par faisceau, en millimètres patient (RAS) de la série de diffusion. Les fichiers de mêmes noms sont remplacés ; chacun est relu avant d'être conservé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>Streamlines that were tracked on this diffusion series, in its patient millimetres (RAS). What lies outside the brain or on the other side is refused.</source>
        <translation>Lignes de courant suivies sur cette série de diffusion, en millimètres patient (RAS). Ce qui se trouve hors du cerveau ou de l'autre côté est refusé.</translation>
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
        <translation>Ce fichier n'existe pas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>This case has a tract of that name already.</source>
        <translation>Ce cas a déjà un faisceau de ce nom.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>Tractograms ({kinds})</source>
        <translation>Tractogrammes ({kinds})</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_dialogs.py</extracomment>
        <source>VTK (3D Slicer, ParaView)</source>
        <translation>VTK (3D Slicer, ParaView)</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_files.py</extracomment>
        <source>Import {name}</source>
        <translation>Importer {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_files.py</extracomment>
        <source>no brain mask yet</source>
        <translation>pas encore de masque cérébral</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_files.py</extracomment>
        <source>no case is open</source>
        <translation>aucun cas n'est ouvert</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_files.py</extracomment>
        <source>no tracts yet</source>
        <translation>pas encore de faisceaux</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_files.py</extracomment>
        <source>the tracts are out of date</source>
        <translation>les faisceaux ne sont plus à jour</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_files.py</extracomment>
        <source>{n} of {m} tracts exported</source>
        <translation>{n} faisceaux sur {m} exportés</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/tract_files.py</extracomment>
        <source>{tract}: no file, {reason}</source>
        <translation>{tract} : pas de fichier, {reason}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;About dtiplan</source>
        <translation>À &amp;propos de dtiplan</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Close case</source>
        <translation>&amp;Fermer le cas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Export RTSTRUCT…</source>
        <translation>&amp;Exporter le RTSTRUCT…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Help on this page</source>
        <translation>&amp;Aide sur cette page</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Import tract…</source>
        <translation>&amp;Importer un faisceau…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;New case…</source>
        <translation>&amp;Nouveau cas…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Open case…</source>
        <translation>&amp;Ouvrir un cas…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Page and layers</source>
        <translation>&amp;Page et couches</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Recent</source>
        <translation>Cas &amp;récents</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Redo</source>
        <translation>&amp;Refaire</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Run</source>
        <translation>E&amp;xécuter</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Run this step</source>
        <translation>Exécuter &amp;cette étape</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;Tutorial</source>
        <translation>&amp;Didacticiel</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Cancel a&amp;ll</source>
        <translation>Tout ann&amp;uler</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Choose &amp;series again…</source>
        <translation>Choisir de nouveau les &amp;séries…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Co&amp;mpare scanners…</source>
        <translation>Co&amp;mparer des scanners…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Export tr&amp;acts…</source>
        <translation>Exporter les f&amp;aisceaux…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>F&amp;ull screen</source>
        <translation>Plein écra&amp;n</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Picture copied</source>
        <translation>Image copiée</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Re&amp;port…</source>
        <translation>Ra&amp;pport…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>S&amp;teps</source>
        <translation>É&amp;tapes</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Sa&amp;ve picture…</source>
        <translation>Enregistrer l'i&amp;mage…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Saved as {path}</source>
        <translation>Enregistré sous {path}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Se&amp;ttings…</source>
        <translation>Ré&amp;glages…</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Show case &amp;folder</source>
        <translation>Montrer le &amp;dossier du cas</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>Show the &amp;queue</source>
        <translation>Afficher la &amp;file d'attente</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/window/window_menus.py</extracomment>
        <source>T&amp;heme</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/demo.py</extracomment>
        <source>Making the digital patient</source>
        <translation>Création du patient numérique</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/end_notices.py</extracomment>
        <source>Work is done</source>
        <translation>Travail terminé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/end_notices.py</extracomment>
        <source>{name} failed</source>
        <translation>{name} : échec</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/revisions.py</extracomment>
        <source>Done: {what}</source>
        <translation>Fait : {what}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/revisions.py</extracomment>
        <source>Redo {step}</source>
        <translation>Refaire {step}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/revisions.py</extracomment>
        <source>Undo {step}</source>
        <translation>Défaire {step}</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>Compare the images with the blend modes, type your name and press 'Accept'.</source>
        <translation>Comparez les images avec les modes de mélange, tapez votre nom et appuyez sur « Accepter ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>Look at the colour FA, then confirm or correct the table with your name.</source>
        <translation>Regardez la FA couleur, puis confirmez ou corrigez la table sous votre nom.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>Look at the proof, choose a decision and press 'Run' on this page.</source>
        <translation>Regardez la preuve, choisissez une décision et appuyez sur « Exécuter » sur cette page.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>Nobody has looked at it as it is now.</source>
        <translation>Personne ne l'a regardé dans son état actuel.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>The export is blocked.</source>
        <translation>L'export est bloqué.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>The gradient table has not been decided on.</source>
        <translation>Il n'a pas été décidé de la table de gradients.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>The gradient table is not proved right, and nobody has decided about it.</source>
        <translation>La table de gradients n'est pas prouvée correcte, et personne n'en a décidé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>The registration has not been accepted.</source>
        <translation>Le recalage n'a pas été accepté.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>Tracking is blocked.</source>
        <translation>Le suivi est bloqué.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/signatures.py</extracomment>
        <source>{name} decided about other data or with other settings.</source>
        <translation>{name} a décidé sur d'autres données ou avec d'autres réglages.</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>1 warning</source>
        <translation>1 avertissement</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>Blocks</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>Not asked for</source>
        <translation>Non demandé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>Out of date</source>
        <translation>Périmé</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>about {time} left</source>
        <translation>encore {time} environ</translation>
    </message>
    <message>
        <extracomment>dtiplan/gui/work/step_status.py</extracomment>
        <source>needs the steps before it</source>
        <translation>il faut d'abord les étapes précédentes</translation>
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
        <translation>{n} avertissements</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/alpha_beta.py</extracomment>
        <source>'{1}' is no regular expression: {2}</source>
        <translation>« {1} » n'est pas une expression régulière : {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/alpha_beta.py</extracomment>
        <source>Put the file right; resources/constraints/alpha_beta.toml shows how one is written.</source>
        <translation>Corrigez le fichier ; resources/constraints/alpha_beta.toml montre comment il s'écrit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/alpha_beta.py</extracomment>
        <source>The alpha/beta values cannot be read.</source>
        <translation>Les valeurs alpha/bêta ne peuvent pas être lues.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/calibration_file.py</extracomment>
        <source>Calibrated on {1}, where this tract is known.</source>
        <translation>Étalonné sur {1}, où ce faisceau est connu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/calibration_file.py</extracomment>
        <source>Not calibrated: no digital patient was tracked with the model {1}.</source>
        <translation>Non étalonné : aucun patient numérique n'a été suivi avec le modèle {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/calibration_file.py</extracomment>
        <source>This tract is not in the digital patients; calibrated on {1}.</source>
        <translation>Ce faisceau n'est pas dans les patients numériques ; étalonné sur {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/calibration_file.py</extracomment>
        <source>{1} tracts of {2}</source>
        <translation>{1} faisceaux de {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_classic_writer.py</extracomment>
        <source>classic DWI</source>
        <translation>DWI classique</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>Check that the series is complete and not damaged, and export it again.</source>
        <translation>Vérifiez que la série est complète et intacte, puis exportez-la de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>Compare the gradient table and left and right with the protocol.</source>
        <translation>Comparez la table de gradients ainsi que gauche et droite avec le protocole.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>Compare the number of slices with the protocol; export the series again.</source>
        <translation>Comparez le nombre de coupes avec le protocole ; exportez la série de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>Compare the slice spacing with the protocol.</source>
        <translation>Comparez l'espacement des coupes avec le protocole.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>Copy the files to a local disk and try again; a damaged file may be among them.</source>
        <translation>Copiez les fichiers sur un disque local et réessayez ; l'un d'eux est peut-être endommagé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>Export the series again.</source>
        <translation>Exportez la série de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>The converter dcm2niix says: {1}</source>
        <translation>Le convertisseur dcm2niix dit : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>The diffusion series cannot be converted.</source>
        <translation>La série de diffusion ne peut pas être convertie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>The diffusion tags of this series are damaged; export it again.</source>
        <translation>Les attributs de diffusion de cette série sont endommagés ; exportez-la de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>dcm2niix could convert only a part of the files of this series.</source>
        <translation>dcm2niix n'a pu convertir qu'une partie des fichiers de cette série.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>dcm2niix ended with code {1} and wrote {2} images; it said: {3}.</source>
        <translation>dcm2niix s'est terminé avec le code {1} et a écrit {2} images ; il a dit : {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>dcm2niix had not finished after {1} s ({2} files).</source>
        <translation>dcm2niix n'avait pas terminé après {1} s ({2} fichiers).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>dcm2niix wrote a gradient table that is not one: {1}.</source>
        <translation>dcm2niix a écrit une table de gradients qui n'en est pas une : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_converter.py</extracomment>
        <source>dcm2niix wrote {1} b-values and vectors of shape {2}.</source>
        <translation>dcm2niix a écrit {1} valeurs de b et des vecteurs de forme {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>; the patient position is {1}, not HFS.</source>
        <translation>; la position du patient est {1}, et non HFS.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>Diffusion directions after conversion are up to {1} degrees away from those in the headers (limit {2}).</source>
        <translation>Après conversion, les directions de diffusion s'écartent jusqu'à {1} degrés de celles des en-têtes (limite {2}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>Do not use this series; report it with its headers. Converting on the scanner side and importing NIfTI with bval and bvec is a way round.</source>
        <translation>N'utilisez pas cette série ; signalez-la avec ses en-têtes. On peut la contourner en convertissant du côté de l'imageur et en important NIfTI avec bval et bvec.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>GE writes directions along the image axes and the phase axis is not the column</source>
        <translation>GE écrit les directions selon les axes de l'image et l'axe de phase n'est pas la colonne</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>Images are missing or belong to another series; export it again.</source>
        <translation>Des images manquent ou appartiennent à une autre série ; exportez-la de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>In order of size, b-value {1} is {2} s/mm2 in the headers and {3} s/mm2 after conversion.</source>
        <translation>Par ordre de grandeur, la valeur de b numéro {1} est {2} s/mm2 dans les en-têtes et {3} s/mm2 après conversion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>The converter's directions have no second opinion: {1}</source>
        <translation>Les directions du convertisseur n'ont pas pu être vérifiées par une seconde voie : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>The diffusion series cannot be read.</source>
        <translation>La série de diffusion ne peut pas être lue.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>The first or last slice lies {1} mm away from where its header puts it.</source>
        <translation>La première ou la dernière coupe se trouve à {1} mm de la place indiquée par son en-tête.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>The headers tell of {1} volumes, the converter wrote {2}.</source>
        <translation>Les en-têtes annoncent {1} volumes, le convertisseur en a écrit {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>The headers tell of {1} voxels, the converter wrote {2}.</source>
        <translation>Les en-têtes annoncent {1} voxels, le convertisseur en a écrit {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>The orientation proof tells whether they fit the anatomy.</source>
        <translation>La preuve d'orientation dit si elles correspondent à l'anatomie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_crosscheck.py</extracomment>
        <source>no header holds a direction in a tag this program knows</source>
        <translation>aucun en-tête ne contient de direction dans un attribut connu de ce programme</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>'{1}' cannot be read as a diffusion series.</source>
        <translation>« {1} » ne peut pas être lue comme série de diffusion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>All {1} volumes are averages over directions (trace-weighted): the series gives ADC, never a tensor, FA or tracts.</source>
        <translation>Les {1} volumes sont tous des moyennes sur les directions (images « trace ») : la série donne l'ADC, jamais un tenseur, une FA ni des faisceaux.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>Choose a series of kind dwi.</source>
        <translation>Choisissez une série de type dwi.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>Copy or export the series again.</source>
        <translation>Copiez ou exportez la série de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>Export the series again; volumes or tags are missing.</source>
        <translation>Exportez la série de nouveau ; il manque des volumes ou des attributs.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>It is of kind {1} and has no b-values.</source>
        <translation>Elle est de type {1} et n'a pas de valeurs de b.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>No .bval and .bvec files stand beside the image.</source>
        <translation>Aucun fichier .bval ni .bvec n'accompagne l'image.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>Put both beside it, with the same name before the suffix.</source>
        <translation>Placez-les à côté d'elle, avec le même nom avant le suffixe.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>The converter split it into images on different grids: {1} and {2} voxels ({3}).</source>
        <translation>Le convertisseur l'a divisée en images sur des grilles différentes : {1} et {2} voxels ({3}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>The diffusion series cannot be put together.</source>
        <translation>La série de diffusion ne peut pas être assemblée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>The folder holds volumes of several acquisitions under one series; separate them.</source>
        <translation>Le dossier contient des volumes de plusieurs acquisitions sous une même série ; séparez-les.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>The series '{1}' cannot be read.</source>
        <translation>La série « {1} » ne peut pas être lue.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>Use it for ADC only; choose the original diffusion series for tracts.</source>
        <translation>Ne l'utilisez que pour l'ADC ; choisissez la série de diffusion d'origine pour les faisceaux.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>comparing with the headers</source>
        <translation>comparaison avec les en-têtes</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>dcm2niix wrote {1} volumes but {2} b-values.</source>
        <translation>dcm2niix a écrit {1} volumes mais {2} valeurs de b.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>reading NIfTI</source>
        <translation>lecture de NIfTI</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>reading headers</source>
        <translation>lecture des en-têtes</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>{1} cannot be read as a diffusion series.</source>
        <translation>{1} ne peut pas être lu comme série de diffusion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>{1} is damaged: {2} {3}.</source>
        <translation>{1} est endommagé : {2} {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_diffusion.py</extracomment>
        <source>{1} volumes read</source>
        <translation>{1} volumes lus</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_flat_header.py</extracomment>
        <source>({1},xx{2}) {3}</source>
        <translation>({1},xx{2}) {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_headers.py</extracomment>
        <source>empty file</source>
        <translation>fichier vide</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_headers.py</extracomment>
        <source>no SOP Class UID or Series Instance UID</source>
        <translation>sans SOP Class UID ou Series Instance UID</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_headers.py</extracomment>
        <source>not a DICOM file</source>
        <translation>n'est pas un fichier DICOM</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_map.py</extracomment>
        <source>Export it again, or leave it out.</source>
        <translation>Exportez-la de nouveau, ou écartez-la.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_map.py</extracomment>
        <source>The scanner's map '{1}' cannot be read.</source>
        <translation>La carte '{1}' du scanner ne peut pas être lue.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_map.py</extracomment>
        <source>its slices are not one stack</source>
        <translation>ses coupes ne forment pas une seule pile</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_map.py</extracomment>
        <source>scanner ADC</source>
        <translation>ADC du scanner</translation>
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
        <translation>espacement d'échos {1} x accélération x lignes acquises</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_other_makers.py</extracomment>
        <source>water-fat shift {1}, {2} ppm</source>
        <translation>décalage eau-graisse {1}, {2} ppm</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_picture.py</extracomment>
        <source>Copy or export the series again if you need it.</source>
        <translation>Copiez ou exportez la série de nouveau si vous en avez besoin.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_picture.py</extracomment>
        <source>No picture of this series can be shown.</source>
        <translation>Aucune image de cette série ne peut être montrée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>'{1}' is of kind {2}; structures can be written on a DICOM CT or MR series only.</source>
        <translation>« {1} » est de type {2} ; les structures ne peuvent être écrites que sur une série DICOM CT ou IRM.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>An image has no {1}; contours could not point at it.</source>
        <translation>Une image n'a pas de {1} ; les contours ne pourraient pas s'y référer.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>Choose a series of equal images with Pixel Spacing (0028,0030).</source>
        <translation>Choisissez une série d'images identiques avec Pixel Spacing (0028,0030).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>Choose the planning CT or MR as DICOM.</source>
        <translation>Choisissez la CT ou l'IRM de planification au format DICOM.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>Choose the whole planning series.</source>
        <translation>Choisissez la série de planification entière.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>Export the series again with all its tags.</source>
        <translation>Exportez la série de nouveau avec tous ses attributs.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>It has one slice only; the distance between slices is not known.</source>
        <translation>Elle n'a qu'une coupe ; la distance entre coupes n'est pas connue.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>Matrix and pixel spacing differ or are missing: {1}.</source>
        <translation>La matrice et la taille des pixels diffèrent ou manquent : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>Remove the duplicates, or choose a series with a single volume.</source>
        <translation>Supprimez les doublons, ou choisissez une série à un seul volume.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>Rescale Slope (0028,1053) and Intercept (0028,1052) are absent in {1} images: their values are not comparable.</source>
        <translation>Rescale Slope (0028,1053) et Intercept (0028,1052) manquent dans {1} images : leurs valeurs ne sont pas comparables.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>The planning series cannot be used.</source>
        <translation>La série de planification ne peut pas être utilisée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>all</source>
        <translation>toutes les</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>pixels of shape {1} are not its matrix</source>
        <translation>les pixels de forme {1} ne correspondent pas à sa matrice</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>pixels of shape {1}, not grey slices</source>
        <translation>des pixels de forme {1}, et non des coupes en niveaux de gris</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>slice {1} of {2}</source>
        <translation>coupe {1} sur {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>some</source>
        <translation>certaines</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>values that are not finite numbers</source>
        <translation>des valeurs qui ne sont pas des nombres finis</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>{1} cannot be decoded: {2}: {3}.</source>
        <translation>{1} ne peut pas être décodé : {2} : {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>{1} slice positions hold up to {2} images each: duplicate slices, or several volumes (echoes, time points) in one series.</source>
        <translation>{1} positions de coupe portent jusqu'à {2} images chacune : coupes en double, ou plusieurs volumes (échos, instants) dans une même série.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_planning.py</extracomment>
        <source>{1} slices read</source>
        <translation>{1} coupes lues</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>1 / (pixels x {1})</source>
        <translation>1 / (pixels x {1})</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>AcquisitionDateTime or date and time</source>
        <translation>AcquisitionDateTime ou date et heure</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>AcquisitionMatrix (0018,1310)</source>
        <translation>AcquisitionMatrix (0018,1310)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>Export the original images without an anonymiser; as Enhanced MR from Siemens XA.</source>
        <translation>Exportez les images originales sans anonymisation ; en Enhanced MR depuis Siemens XA.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>FS in ScanOptions (0018,0022)</source>
        <translation>FS dans ScanOptions (0018,0022)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>Manufacturer (0008,0070)</source>
        <translation>Manufacturer (0008,0070)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>PFP in ScanOptions (0018,0022)</source>
        <translation>PFP dans ScanOptions (0018,0022)</translation>
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
        <translation>Les attributs privés de {1} manquent dans les fichiers de '{2}' : {3} ne sont pas indiqués.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>acceleration and echo spacing</source>
        <translation>accélération et espacement d'échos</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>as acquired</source>
        <translation>comme acquis</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>b-values of the headers</source>
        <translation>valeurs b des en-têtes</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>coils and acceleration</source>
        <translation>antennes et accélération</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>columns and rows</source>
        <translation>colonnes et lignes</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>diffusion scheme, polarity, bandwidth in phase direction, acceleration, partial Fourier, filters and coil combination</source>
        <translation>schéma de diffusion, polarité, bande passante en direction de phase, accélération, Fourier partiel, filtres et combinaison d'antennes</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>distance of the slices</source>
        <translation>distance des coupes</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>image matrix against acquired matrix</source>
        <translation>matrice d'image par rapport à la matrice acquise</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>matrix times voxel</source>
        <translation>matrice fois voxel</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>places along the normal</source>
        <translation>positions le long de la normale</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>steps of frequency and phase encoding (0018,9058) (0018,9231)</source>
        <translation>pas de codage de fréquence et de phase (0018,9058) (0018,9231)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>water-fat shift and EPI factor</source>
        <translation>décalage eau-graisse et facteur EPI</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>yes, phase</source>
        <translation>oui, phase</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_protocol.py</extracomment>
        <source>yes, {1}</source>
        <translation>oui, {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>(no type)</source>
        <translation>(sans type)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>A matrix of type {1} stretches by {2}.</source>
        <translation>Une matrice de type {1} étire de {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>A matrix of type {1} turns left into right.</source>
        <translation>Une matrice de type {1} change la gauche en droite.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>Export one registration of these two image series alone.</source>
        <translation>Exportez un seul recalage de ces deux séries d'images, sans rien d'autre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>Export or copy the file again.</source>
        <translation>Exportez ou copiez le fichier de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>Export the registration again.</source>
        <translation>Exportez de nouveau le recalage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>Give a file of SOP class {1}.</source>
        <translation>Donnez un fichier de classe SOP {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>It does not name the frames of reference it joins.</source>
        <translation>Il ne nomme pas les référentiels qu'il relie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>It is a deformable registration.</source>
        <translation>C'est un recalage déformable.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>It is not a DICOM file, or it is damaged: {1}.</source>
        <translation>Ce n'est pas un fichier DICOM, ou il est endommagé : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>It places the frame of reference {1} in two ways.</source>
        <translation>Il place le référentiel {1} de deux façons.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>Its SOP class is '{1}'.</source>
        <translation>Sa classe SOP est « {1} ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>Structures are carried to a dose by rigid motions only: give a rigid registration.</source>
        <translation>Les structures ne sont ramenées à une dose que par des mouvements rigides : donnez un recalage rigide.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>The registration in {1} cannot be used.</source>
        <translation>Le recalage de {1} ne peut pas être utilisé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>The registration in {1} is not a rigid motion.</source>
        <translation>Le recalage de {1} n'est pas un mouvement rigide.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>a matrix has no 16 numbers</source>
        <translation>une matrice n'a pas 16 nombres</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>an item has no matrix</source>
        <translation>un élément n'a pas de matrice</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>an item has {1} matrix registrations</source>
        <translation>un élément a {1} recalages par matrice</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>the last row of a matrix is not 0 0 0 1</source>
        <translation>la dernière ligne d'une matrice n'est pas 0 0 0 1</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>{1} cannot be read as a registration.</source>
        <translation>{1} ne peut pas être lu comme recalage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_reg_reader.py</extracomment>
        <source>{1} is not a registration.</source>
        <translation>{1} n'est pas un recalage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>, no </source>
        <translation>, pas de </translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Do not compare it with physical doses.</source>
        <translation>Ne la comparez pas à des doses physiques.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Export the dose again after it was calculated.</source>
        <translation>Exportez de nouveau la dose après son calcul.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Export the dose again with its geometry.</source>
        <translation>Exportez de nouveau la dose avec sa géométrie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Export the dose again.</source>
        <translation>Exportez de nouveau la dose.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Export the dose again; a scaling must never be guessed.</source>
        <translation>Exportez de nouveau la dose ; un facteur d'échelle ne doit jamais être deviné.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Export the dose in gray from the planning system.</source>
        <translation>Exportez la dose en grays depuis le système de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Export the dose on an even grid.</source>
        <translation>Exportez la dose sur une grille régulière.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Export the dose on two planes or more, with its Grid Frame Offset Vector.</source>
        <translation>Exportez la dose sur au moins deux plans, avec son Grid Frame Offset Vector.</translation>
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
        <translation>Elle n'a pas de {1} : sa position n'est pas indiquée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>It has {1} bits and {2} samples for each voxel; a dose has 16 or 32 bits and one sample.</source>
        <translation>Elle a {1} bits et {2} échantillons par voxel ; une dose a 16 ou 32 bits et un échantillon.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>It has {1} planes and {2} offsets of planes.</source>
        <translation>Elle a {1} plans et {2} décalages de plans.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>It holds {1} voxels, not {2} x {3} x {4}.</source>
        <translation>Elle contient {1} voxels, et non {2} x {3} x {4}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Its Dose Grid Scaling is {1}.</source>
        <translation>Son Dose Grid Scaling est {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Its Dose Units are '{1}', not GY: how many gray it stands for is not said.</source>
        <translation>Ses Dose Units sont « {1} » et non GY : le nombre de grays correspondant n'est pas indiqué.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Its Grid Frame Offset Vector starts at {1}, which is neither 0 nor the z of its first plane ({2} mm).</source>
        <translation>Son Grid Frame Offset Vector commence à {1}, qui n'est ni 0 ni le z de son premier plan ({2} mm).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Its planes are not evenly spaced ({1} to {2} mm).</source>
        <translation>Ses plans ne sont pas régulièrement espacés (de {1} à {2} mm).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Its planes are not in order.</source>
        <translation>Ses plans ne sont pas dans l'ordre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Its rows and columns are not two perpendicular unit vectors, or its pixels have no size: {1}, {2} mm.</source>
        <translation>Ses lignes et ses colonnes ne sont pas deux vecteurs unitaires perpendiculaires, ou ses pixels n'ont pas de taille : {1}, {2} mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Its voxels cannot be read: {1}.</source>
        <translation>Ses voxels ne peuvent pas être lus : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Make sure that it is the dose of the whole plan.</source>
        <translation>Assurez-vous que c'est la dose du plan entier.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>Pixel Spacing</source>
        <translation>Pixel Spacing</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>The dose in {1} cannot be used.</source>
        <translation>La dose de {1} ne peut pas être utilisée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>The dose is of type '{1}', not physical dose.</source>
        <translation>La dose est de type « {1} », et non une dose physique.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>The dose is zero everywhere.</source>
        <translation>La dose est nulle partout.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>The dose says '{1}' of what it sums up.</source>
        <translation>La dose indique « {1} » quant à ce qu'elle totalise.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>missing</source>
        <translation>absent</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>{1} cannot be read as an RTDOSE.</source>
        <translation>{1} ne peut pas être lu comme RTDOSE.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose.py</extracomment>
        <source>{1} is not an RTDOSE.</source>
        <translation>{1} n'est pas un RTDOSE.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose_writer.py</extracomment>
        <source>Made-up dose of a digital object, not for treatment</source>
        <translation>Dose fictive d'un objet numérique, pas pour le traitement</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose_writer.py</extracomment>
        <source>Prescription to the target</source>
        <translation>Prescription à la cible</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtdose_writer.py</extracomment>
        <source>a dose has 16 or 32 bits, not {1}</source>
        <translation>une dose a 16 ou 32 bits, et non {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtplan.py</extracomment>
        <source>{1} cannot be read as an RTPLAN.</source>
        <translation>{1} ne peut pas être lu comme RTPLAN.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtplan.py</extracomment>
        <source>{1} is not an RTPLAN.</source>
        <translation>{1} n'est pas un RTPLAN.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>A contour of {1} has {2} points and lies {3} mm off its image.</source>
        <translation>Un contour de {1} a {2} points et se trouve à {3} mm de son image.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>A contour of {1} is drawn on image {2}, which the planning series does not have.</source>
        <translation>Un contour de {1} est tracé sur l'image {2}, que la série de planification ne contient pas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>Choose a label of 1 to 16 characters.</source>
        <translation>Choisissez un libellé de 1 à 16 caractères.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>Free some space, or choose a folder you may write to.</source>
        <translation>Libérez de la place, ou choisissez un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>Import the planning series again.</source>
        <translation>Importez de nouveau la série de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>Its label '{1}' has {2} characters.</source>
        <translation>Son libellé « {1} » a {2} caractères.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>Make the structures again on this planning series.</source>
        <translation>Refaites les structures sur cette série de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>Read the tracts' reasons.</source>
        <translation>Lisez les motifs des faisceaux.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>The RTSTRUCT cannot be written.</source>
        <translation>Le RTSTRUCT ne peut pas être écrit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>The disk says: {1}.</source>
        <translation>Le disque répond : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>The {1} in the planning images is '{2}', but the series was read as '{3}'.</source>
        <translation>Le {1} des images de planification est « {2} », mais la série a été lue comme « {3} ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>There is no structure.</source>
        <translation>Il n'y a aucune structure.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>frame of reference</source>
        <translation>référentiel</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct.py</extracomment>
        <source>{1} cannot be written.</source>
        <translation>{1} ne peut pas être écrit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>An ROI number that is used twice</source>
        <translation>Un numéro de ROI utilisé deux fois</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>Contours of an unknown ROI {1}</source>
        <translation>Des contours d'une ROI inconnue {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>Export the file again from the system that made it.</source>
        <translation>Exportez le fichier de nouveau depuis le système qui l'a créé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>The ROI '{1}'</source>
        <translation>La ROI « {1} »</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>a contour has {1} numbers, or numbers that are no place</source>
        <translation>un contour a {1} nombres, ou des nombres qui ne sont pas une position</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>{1} cannot be read as an RTSTRUCT.</source>
        <translation>{1} ne peut pas être lu comme RTSTRUCT.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>{1} is not an RTSTRUCT.</source>
        <translation>{1} n'est pas un RTSTRUCT.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_rtstruct_reader.py</extracomment>
        <source>{1} was found in the file; planning systems may read it differently.</source>
        <translation>{1} a été trouvé dans le fichier ; les systèmes de planification peuvent le lire autrement.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>Check the path.</source>
        <translation>Vérifiez le chemin.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>Check the rights on this folder, or choose another.</source>
        <translation>Vérifiez les droits sur ce dossier, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>Choose the folder that holds the exported images.</source>
        <translation>Choisissez le dossier qui contient les images exportées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>Find out which files are right and remove the others.</source>
        <translation>Déterminez quels fichiers sont les bons et supprimez les autres.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>Give the folder of one patient only. If it is one person with two IDs, correct the ID in the archive and export again.</source>
        <translation>Donnez le dossier d'un seul patient. S'il s'agit d'une même personne avec deux identifiants, corrigez l'identifiant dans l'archive et exportez de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>If they belong to a series you need, copy or export them again.</source>
        <translation>S'ils appartiennent à une série dont vous avez besoin, copiez-les ou exportez-les de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>No DICOM or NIfTI series was found; {1} files were left aside.</source>
        <translation>Aucune série DICOM ou NIfTI n'a été trouvée ; {1} fichiers ont été laissés de côté.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>Nothing to do; check the number of volumes and the b-values.</source>
        <translation>Rien à faire ; vérifiez le nombre de volumes et les valeurs de b.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>The folder {1} cannot be read.</source>
        <translation>Le dossier {1} ne peut pas être lu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>The patient ID {1} stands with {2} birth dates</source>
        <translation>L'identifiant de patient {1} est accompagné de {2} dates de naissance</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>The patient IDs {1} stand in one folder</source>
        <translation>Les identifiants de patient {1} se trouvent dans un même dossier</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>There is no such file or folder.</source>
        <translation>Ce fichier ou dossier n'existe pas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>copy of {1}</source>
        <translation>copie de {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>damaged DICOM file: {1} {2}</source>
        <translation>fichier DICOM endommagé : {1} {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>index file</source>
        <translation>fichier d'index</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>{1} cannot be read.</source>
        <translation>{1} ne peut pas être lu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>{1} files carry a SOP Instance UID that another file with other content has too, for example {2}.</source>
        <translation>{1} fichiers portent un SOP Instance UID qu'un autre fichier de contenu différent porte aussi, par exemple {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>{1} files look like images but are damaged, for example {2}.</source>
        <translation>{1} fichiers semblent être des images mais sont endommagés, par exemple {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>{1} of {2} files read</source>
        <translation>{1} fichiers lus sur {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>{1} series (numbers {2}) of one volume each were put together again as one diffusion series under the UID of the first, {3}.</source>
        <translation>{1} séries (numéros {2}) d'un volume chacune ont été réunies en une seule série de diffusion sous l'UID de la première, {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>{1} series found</source>
        <translation>{1} séries trouvées</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_scan.py</extracomment>
        <source>{1}: images of different people must never be combined.</source>
        <translation>{1} : les images de personnes différentes ne doivent jamais être combinées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>All slices lie side by side in one picture (mosaic), but no header tells how many there are: most likely an anonymiser removed the private tags.</source>
        <translation>Toutes les coupes sont côte à côte dans une seule image (mosaïque), mais aucun en-tête ne dit combien il y en a : un anonymiseur a très probablement supprimé les attributs privés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Check that the number of volumes is that of the protocol; export again if not.</source>
        <translation>Vérifiez que le nombre de volumes est celui du protocole ; sinon, exportez de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Choose a series of equal images, or export it again.</source>
        <translation>Choisissez une série d'images identiques, ou exportez-la de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Choose a series that was acquired at one place (no prospective correction).</source>
        <translation>Choisissez une série acquise à une seule position (sans correction prospective).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Compare the table that is shown after import with the protocol.</source>
        <translation>Comparez avec le protocole la table montrée après l'import.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Directions may still be found on import; if not, an anonymiser removed them.</source>
        <translation>Des directions peuvent encore être trouvées à l'import ; sinon, un anonymiseur les a supprimées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Export again and keep (0018,9087), (0018,9089) and the maker's private groups (Siemens 0019 and 0029, GE 0019 and 0043, Philips 2001 and 2005, UIH 0065), or convert on the scanner side and import NIfTI with bval and bvec.</source>
        <translation>Exportez de nouveau en gardant (0018,9087), (0018,9089) et les groupes privés du constructeur (Siemens 0019 et 0029, GE 0019 et 0043, Philips 2001 et 2005, UIH 0065), ou convertissez du côté de l'imageur et importez NIfTI avec bval et bvec.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Export again and keep the maker's private groups (Siemens 0019 and 0029, UIH 0065), or export as Enhanced MR.</source>
        <translation>Exportez de nouveau en gardant les groupes privés du constructeur (Siemens 0019 et 0029, UIH 0065), ou exportez en Enhanced MR.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Frame of Reference UID (0020,0052) is absent. It is never invented.</source>
        <translation>Frame of Reference UID (0020,0052) est absent. Il n'est jamais inventé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>If this is a diffusion series, an anonymiser removed its tags: export it again and keep the private diffusion tags.</source>
        <translation>S'il s'agit d'une série de diffusion, un anonymiseur a supprimé ses attributs : exportez-la de nouveau en gardant les attributs privés de diffusion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Instance numbers run from {1} to {2}, but {3} of them are missing.</source>
        <translation>Les numéros d'instance vont de {1} à {2}, mais {3} d'entre eux manquent.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Name, sequence or image type speak of diffusion ({1} volumes), but no header holds a b-value or direction: most likely an anonymiser removed the diffusion tags.</source>
        <translation>Le nom, la séquence ou le type d'image parlent de diffusion ({1} volumes), mais aucun en-tête ne contient de valeur de b ni de direction : un anonymiseur a très probablement supprimé les attributs de diffusion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Split it, or export it again; positions of different frames cannot be compared.</source>
        <translation>Divisez-la ou exportez-la de nouveau ; des positions de référentiels différents ne sont pas comparables.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>The headers name b-values up to {1} s/mm2 but no direction in a tag this program knows.</source>
        <translation>Les en-têtes donnent des valeurs de b jusqu'à {1} s/mm2 mais aucune direction dans un attribut connu de ce programme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>The images differ in matrix or pixel spacing: {1}.</source>
        <translation>Les images diffèrent par la matrice ou la taille des pixels : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>The series has {1} Frame of Reference UIDs.</source>
        <translation>La série a {1} Frame of Reference UID.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>The volumes lie at {1} different places, up to {2} mm apart.</source>
        <translation>Les volumes se trouvent à {1} endroits différents, distants de {2} mm au plus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>Without it no structures can be drawn on this series; export it again from the scanner or archive.</source>
        <translation>Sans lui, aucune structure ne peut être tracée sur cette série ; exportez-la de nouveau depuis l'imageur ou l'archive.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>{1} files of scanner-made maps</source>
        <translation>{1} fichiers de cartes calculées par l'imageur</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>{1} of {2} files are shorter than their images, for example {3}: {4} bytes after the header, {5} are needed.</source>
        <translation>{1} des {2} fichiers sont plus courts que leurs images, par exemple {3} : {4} octets après l'en-tête, il en faut {5}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>{1} of {2} images have no b-value in their header.</source>
        <translation>{1} des {2} images n'ont pas de valeur de b dans leur en-tête.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>{1} slices of a trace (direction-averaged) volume</source>
        <translation>{1} coupes d'un volume « trace » (moyenne des directions)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>{1} stand in the diffusion series; they are not measurements and are left out.</source>
        <translation>{1} se trouvent dans la série de diffusion ; ce ne sont pas des mesures et ils sont laissés de côté.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>{1} volumes at the same place but no b-value in any header.</source>
        <translation>{1} volumes au même endroit, mais aucune valeur de b dans les en-têtes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_series.py</extracomment>
        <source>{1} x {2} at {3} mm</source>
        <translation>{1} x {2} à {3} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>BandwidthPerPixelPhaseEncode in {1}</source>
        <translation>BandwidthPerPixelPhaseEncode dans {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>ImaCoilString in {1}</source>
        <translation>ImaCoilString dans {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>ImageComments (0020,4000)</source>
        <translation>ImageComments (0020,4000)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>PhaseEncodingDirectionPositive in {1}</source>
        <translation>PhaseEncodingDirectionPositive dans {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>code {1}</source>
        <translation>code {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>negative length</source>
        <translation>longueur négative</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>sum of squares</source>
        <translation>somme des carrés</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_siemens.py</extracomment>
        <source>{1} in {2}</source>
        <translation>{1} dans {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Check left and right on the pictures before you use the result.</source>
        <translation>Vérifiez gauche et droite sur les images avant d'utiliser le résultat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Choose a series with one orientation.</source>
        <translation>Choisissez une série d'une seule orientation.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Export again from the scanner, for Siemens XA as Enhanced MR; never guess the position.</source>
        <translation>Exportez de nouveau depuis l'imageur, pour Siemens XA en Enhanced MR ; ne devinez jamais la position.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Export the series again with its true position, or choose another series.</source>
        <translation>Exportez la série de nouveau avec sa vraie position, ou choisissez une autre série.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Export the series again; the file was damaged or changed.</source>
        <translation>Exportez la série de nouveau ; le fichier a été endommagé ou modifié.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Export the whole series again.</source>
        <translation>Exportez de nouveau la série entière.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Image Orientation (0020,0037) is not a pair of perpendicular unit vectors: {1}.</source>
        <translation>Image Orientation (0020,0037) n'est pas une paire de vecteurs unitaires perpendiculaires : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Patient Position (0018,5100) is absent; slice positions are taken as they stand.</source>
        <translation>Patient Position (0018,5100) est absent ; les positions des coupes sont prises telles quelles.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Patient Position (0018,5100) is {1}; supported are {2}.</source>
        <translation>Patient Position (0018,5100) est {1} ; sont acceptés {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Reconstruct or export the series with one slice spacing.</source>
        <translation>Reconstruisez ou exportez la série avec un seul espacement de coupes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Reconstruct the series without gantry tilt.</source>
        <translation>Reconstruisez la série sans inclinaison du statif.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>Remove the images that do not belong to this series.</source>
        <translation>Supprimez les images qui n'appartiennent pas à cette série.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>The slices are shifted sideways against each other by up to {1} mm (gantry tilt or a moved table).</source>
        <translation>Les coupes sont décalées latéralement les unes par rapport aux autres, jusqu'à {1} mm (statif incliné ou table déplacée).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>The slices are unevenly spaced: from {1} to {2} mm, up to {3} mm from an even stack.</source>
        <translation>Les coupes sont inégalement espacées : de {1} à {2} mm, jusqu'à {3} mm d'un empilement régulier.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>{1} of {2} images are oriented otherwise than the first (Image Orientation differs): this is no single stack, for example a localiser.</source>
        <translation>{1} des {2} images sont orientées autrement que la première (Image Orientation diffère) : ce n'est pas un empilement unique, mais par exemple un repérage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>{1} of {2} images have no usable Image Position (0020,0032) or Image Orientation (0020,0037): left and right cannot be known.</source>
        <translation>{1} des {2} images n'ont pas d'Image Position (0020,0032) ou d'Image Orientation (0020,0037) utilisable : gauche et droite ne peuvent être connues.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>{1} of {2} slice positions have fewer images than the others ({3} instead of {4}), the first at {5} mm along the slice normal.</source>
        <translation>{1} des {2} positions de coupe ont moins d'images que les autres ({3} au lieu de {4}), la première à {5} mm le long de la normale aux coupes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>{1} of {2} slice positions have more images than the others ({3} instead of {4}), the first at {5} mm along the slice normal.</source>
        <translation>{1} des {2} positions de coupe ont plus d'images que les autres ({3} au lieu de {4}), la première à {5} mm le long de la normale aux coupes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/dicom_slices.py</extracomment>
        <source>{1} slices are missing: neighbours are {2} mm apart, but {3} mm after the slice at {4} mm along the normal ({5} gaps).</source>
        <translation>Il manque {1} coupes : les voisines sont distantes de {2} mm, mais de {3} mm après la coupe à {4} mm le long de la normale ({5} lacunes).</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/epi_readout.py</extracomment>
        <source>BandwidthPerPixelPhaseEncode in the JSON file</source>
        <translation>BandwidthPerPixelPhaseEncode dans le fichier JSON</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/epi_readout.py</extracomment>
        <source>EffectiveEchoSpacing in the JSON file</source>
        <translation>EffectiveEchoSpacing dans le fichier JSON</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/epi_readout.py</extracomment>
        <source>TotalReadoutTime in the JSON file</source>
        <translation>TotalReadoutTime dans le fichier JSON</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>Give the bval and bvec files that were written with this image.</source>
        <translation>Donnez les fichiers bval et bvec écrits avec cette image.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>Give the bval or bvec text file that was written with the image.</source>
        <translation>Donnez le fichier texte bval ou bvec écrit avec l'image.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>It has {1}; the image has {2} volumes.</source>
        <translation>Il contient {1} ; l'image a {2} volumes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>It is not a table of numbers: {1}.</source>
        <translation>Ce n'est pas un tableau de nombres : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>Mend the bval file: one number, 0 or larger, in s/mm2 for each volume.</source>
        <translation>Corrigez le fichier bval : un nombre, 0 ou plus, en s/mm2 pour chaque volume.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>Mend the bvec file: three numbers for each volume.</source>
        <translation>Corrigez le fichier bvec : trois nombres pour chaque volume.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>The b-values cannot be used.</source>
        <translation>Les valeurs de b ne peuvent pas être utilisées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>The b-vectors cannot be used.</source>
        <translation>Les vecteurs b ne peuvent pas être utilisés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>The file {1} cannot be read.</source>
        <translation>Le fichier {1} ne peut pas être lu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>The file {1} does not belong to this image.</source>
        <translation>Le fichier {1} n'appartient pas à cette image.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>Volumes {1} have b &gt; 0 but a vector that is not a number.</source>
        <translation>Les volumes {1} ont b &gt; 0 mais un vecteur qui n'est pas un nombre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>Volumes {1} have the values {2}.</source>
        <translation>Les volumes {1} ont les valeurs {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>{1} numbers</source>
        <translation>{1} nombres</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/gradients.py</extracomment>
        <source>{1} rows with {2} numbers</source>
        <translation>{1} lignes de {2} nombres</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Convert it again from DICOM with a converter that keeps the orientation.</source>
        <translation>Convertissez-la de nouveau à partir de DICOM avec un convertisseur qui garde l'orientation.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Copy it again from its source, or write it again with the converter.</source>
        <translation>Copiez-la de nouveau depuis sa source, ou écrivez-la de nouveau avec le convertisseur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Find out which one is right and set both to it.</source>
        <translation>Déterminez lequel est correct et réglez les deux sur celui-là.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Give a volume, or a series of volumes.</source>
        <translation>Donnez un volume, ou une série de volumes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Give the image whose fourth dimension runs over the directions.</source>
        <translation>Donnez l'image dont la quatrième dimension parcourt les directions.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>It has {1} dimensions (shape {2}); 4 are needed.</source>
        <translation>Elle a {1} dimensions (forme {2}) ; il en faut 4.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>It is damaged or not NIfTI: {1}: {2}.</source>
        <translation>Elle est endommagée ou n'est pas NIfTI : {1} : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Its sform and qform claim the same space (code {1}) but put the corners up to {2} mm apart.</source>
        <translation>Ses sform et qform prétendent désigner le même espace (code {1}) mais placent les coins à {2} mm l'un de l'autre au plus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Its sform and qform codes are both 0: left and right are not known.</source>
        <translation>Ses codes sform et qform valent tous deux 0 : gauche et droite ne sont pas connues.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Its shape is {1}; 3 or 4 dimensions of at least one voxel are needed.</source>
        <translation>Sa forme est {1} ; il faut 3 ou 4 dimensions d'au moins un voxel.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Its unit of length is '{1}'.</source>
        <translation>Son unité de longueur est « {1} ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>The image {1} cannot be placed.</source>
        <translation>L'image {1} ne peut pas être placée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>The image {1} cannot be read.</source>
        <translation>L'image {1} ne peut pas être lue.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>The image {1} cannot be used.</source>
        <translation>L'image {1} ne peut pas être utilisée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Write it again from the source; do not fill the holes by guessing.</source>
        <translation>Écrivez-la de nouveau à partir de la source ; ne comblez pas les trous en devinant.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>Write it again with millimetres.</source>
        <translation>Écrivez-la de nouveau en millimètres.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>{1} instead of a NIfTI image</source>
        <translation>{1} au lieu d'une image NIfTI</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>{1} is not a diffusion series.</source>
        <translation>{1} n'est pas une série de diffusion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/nifti.py</extracomment>
        <source>{1} of {2} values are not finite numbers.</source>
        <translation>{1} des {2} valeurs ne sont pas des nombres finis.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>Give a table with these headings: {1}.</source>
        <translation>Donnez un tableau avec ces en-têtes : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>It cannot be read: {1}.</source>
        <translation>Il ne peut pas être lu : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>It has headings but no values.</source>
        <translation>Il a des en-têtes mais pas de valeurs.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>It has {1} bytes, far more than any certificate.</source>
        <translation>Il a {1} octets, bien plus que tout certificat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>It is a folder.</source>
        <translation>C'est un dossier.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>It is empty.</source>
        <translation>Il est vide.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>It is not a text file; a spreadsheet has to be saved as CSV first.</source>
        <translation>Ce n'est pas un fichier texte ; un tableur doit d'abord être enregistré en CSV.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>It names {1} phantoms: {2}.</source>
        <translation>Il nomme {1} fantômes : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>Line {1}</source>
        <translation>Ligne {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>Line {1}: a second, different value for {2} at {3} C.</source>
        <translation>Ligne {1} : une seconde valeur, différente, pour {2} à {3} C.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>The certificate {1} cannot be used.</source>
        <translation>Le certificat {1} ne peut pas être utilisé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>The heading '{1}' does not tell the unit.</source>
        <translation>L'en-tête '{1}' n'indique pas l'unité.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>The heading '{1}' does not tell whether it is C or K.</source>
        <translation>L'en-tête '{1}' ne dit pas s'il s'agit de C ou de K.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>The headings {1} lack {2}.</source>
        <translation>Aux en-têtes {1} il manque {2}.</translation>
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
        <translation>{1} a {2} colonnes, moins que les en-têtes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1} is '{2}' and not a number.</source>
        <translation>{1} est '{2}' et pas un nombre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1} names no material.</source>
        <translation>{1} ne nomme pas de matériau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1}: a coverage factor of {2} is impossible.</source>
        <translation>{1} : un facteur d'élargissement de {2} est impossible.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1}: a temperature of {2} C is impossible.</source>
        <translation>{1} : une température de {2} C est impossible.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1}: an ADC of {2} mm2/s is impossible; check the unit that its heading names.</source>
        <translation>{1} : un ADC de {2} mm2/s est impossible ; vérifiez l'unité que nomme l'en-tête.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1}: an uncertainty of {2} mm2/s does not fit an ADC of {3} mm2/s; check the unit that its heading names.</source>
        <translation>{1} : une incertitude de {2} mm2/s ne va pas avec un ADC de {3} mm2/s ; vérifiez l'unité que nomme l'en-tête.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1}: concentration</source>
        <translation>{1} : concentration</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1}: temperature</source>
        <translation>{1} : température</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_certificates.py</extracomment>
        <source>{1}: uncertainty</source>
        <translation>{1} : incertitude</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>Choose one of these, or give the path of a phantom.toml.</source>
        <translation>Choisissez l'un d'eux, ou donnez le chemin d'un phantom.toml.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>Compare it with phantoms/nist-pvp/phantom.toml, which tells what each value means.</source>
        <translation>Comparez avec phantoms/nist-pvp/phantom.toml, qui dit ce que chaque valeur signifie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>Known are: {1}; and no such file was found.</source>
        <translation>Sont connus : {1} ; et aucun tel fichier n'a été trouvé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>The description {1} of a phantom cannot be used.</source>
        <translation>La description {1} d'un fantôme ne peut pas être utilisée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>The value {1} is missing.</source>
        <translation>La valeur {1} manque.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>There is no phantom '{1}'.</source>
        <translation>Il n'y a pas de fantôme '{1}'.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>compartment {1}</source>
        <translation>compartiment {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>label used twice</source>
        <translation>nom utilisé deux fois</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>material {1}</source>
        <translation>matériau {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>measured, but no such compartment</source>
        <translation>mesuré, mais pas de tel compartiment</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>no such material</source>
        <translation>pas de tel matériau</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>the description</source>
        <translation>la description</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1} has values that mean nothing</source>
        <translation>{1} a des valeurs sans signification</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1} needs one of ball, cylinder and tube</source>
        <translation>{1} a besoin de ball, cylinder ou tube</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: ADC {2} +- {3} um2/s is impossible</source>
        <translation>{1} : un ADC de {2} +- {3} um2/s est impossible</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: a cylinder has two ends, a tube two points or more</source>
        <translation>{1} : un cylindre a deux extrémités, un tube au moins deux points</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: a point has x, y and z in mm</source>
        <translation>{1} : un point a x, y et z en mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: a row of the table is temperature (C), ADC and u (um2/s)</source>
        <translation>{1} : une ligne de la table est température (C), ADC et u (um2/s)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: radius_mm is {2} and must be above 0</source>
        <translation>{1} : radius_mm vaut {2} et doit être supérieur à 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: role '{2}' is none of {3}</source>
        <translation>{1} : le rôle « {2} » n'est aucun de {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: the temperatures of the table must rise</source>
        <translation>{1} : les températures de la table doivent croître</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: two neighbouring points are the same</source>
        <translation>{1} : deux points voisins sont identiques</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/phantom_descriptions.py</extracomment>
        <source>{1}: {2} is {3} and must not be negative</source>
        <translation>{1} : {2} vaut {3} et ne doit pas être négatif</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>'{1}' is not understood</source>
        <translation>« {1} » n'est pas compris</translation>
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
        <translation>il ne commence pas comme un fichier VTK</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>it ends before all that its header announces</source>
        <translation>il se termine avant tout ce que son en-tête annonce</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>it holds no polydata</source>
        <translation>il ne contient pas de polydata</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>it is neither text nor binary</source>
        <translation>il n'est ni en texte ni en binaire</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>its lines do not fit their announced size</source>
        <translation>ses lignes ne correspondent pas à leur taille annoncée</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>its lines name points it does not have</source>
        <translation>ses lignes désignent des points qu'il n'a pas</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>numbers of kind '{1}' are not known</source>
        <translation>les nombres de type « {1} » ne sont pas connus</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_lines.py</extracomment>
        <source>{1} of its cells are missing</source>
        <translation>{1} de ses cellules manquent</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_xml.py</extracomment>
        <source>it does not hold what its header announces</source>
        <translation>il ne contient pas ce que son en-tête annonce</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/polydata_xml.py</extracomment>
        <source>it is packed by {1}, which is not known</source>
        <translation>il est compressé par {1}, qui n'est pas connu</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/protocol_rules.py</extracomment>
        <source>Correct the file, or leave it out to use the rules of the program.</source>
        <translation>Corrigez le fichier, ou omettez-le pour utiliser les règles du programme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/protocol_rules.py</extracomment>
        <source>The rules of protocol uniformity cannot be used.</source>
        <translation>Les règles d'uniformité des protocoles ne peuvent pas être utilisées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/protocol_rules.py</extracomment>
        <source>no such key: {1}</source>
        <translation>clé inconnue : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/protocol_rules.py</extracomment>
        <source>schema {1}, this program reads {2}</source>
        <translation>schéma {1}, ce programme lit {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/protocol_rules.py</extracomment>
        <source>{1} stands twice</source>
        <translation>{1} figure deux fois</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/protocol_rules.py</extracomment>
        <source>{1}: {2} is {3}</source>
        <translation>{1} : {2} vaut {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/published_doses.py</extracomment>
        <source>'{1}' is no metric; Dmax, Dmean, D2%, D0.03cc, D35mm3, V12Gy and V12Gy% are</source>
        <translation>« {1} » n'est pas un indicateur ; Dmax, Dmean, D2%, D0.03cc, D35mm3, V12Gy et V12Gy% en sont</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/published_doses.py</extracomment>
        <source>Put the file right; resources/constraints/published.toml shows how one is written.</source>
        <translation>Corrigez le fichier ; resources/constraints/published.toml montre comment il s'écrit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/published_doses.py</extracomment>
        <source>The published doses cannot be read.</source>
        <translation>Les doses publiées ne peuvent pas être lues.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Ask for the right to write, or choose another place.</source>
        <translation>Demandez le droit d'écriture, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Bring back a copy of it; nothing was changed.</source>
        <translation>Rapportez-en une copie ; rien n'a été modifié.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Check address, network and that the server runs; nothing was changed.</source>
        <translation>Vérifiez l'adresse, le réseau et que le serveur fonctionne ; rien n'a été modifié.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Check both with whoever runs the server.</source>
        <translation>Vérifiez les deux avec l'administrateur du serveur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Check that the folder is there and that you may write in it.</source>
        <translation>Vérifiez que le dossier existe et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Check the address and the server; nothing was changed.</source>
        <translation>Vérifiez l'adresse et le serveur ; rien n'a été modifié.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Check the address with whoever runs the server; nothing was changed.</source>
        <translation>Vérifiez l'adresse avec la personne qui gère le serveur ; rien n'a été changé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Check the disk, then try again.</source>
        <translation>Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Choose another file, or bring back a copy of this one; nothing was changed.</source>
        <translation>Choisissez un autre fichier, ou rapportez une copie de celui-ci ; rien n'a été modifié.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Close the other program, then try again; nothing was changed.</source>
        <translation>Fermez l'autre programme, puis réessayez ; rien n'a été modifié.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Free some space and file it again; nothing was changed.</source>
        <translation>Libérez de l'espace et archivez à nouveau ; rien n'a été modifié.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Have it made by whoever runs the server, or correct the address.</source>
        <translation>Faites-la créer par l'administrateur du serveur, ou corrigez l'adresse.</translation>
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
        <translation>L'adresse du type « {1} » n'est pas de celles que ce programme peut ouvrir.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>The quality-assurance database cannot be used.</source>
        <translation>La base de données d'assurance qualité ne peut pas être utilisée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>Write it as sqlite:///FILE or postgresql://USER@SERVER/DATABASE.</source>
        <translation>Écrivez-la sous la forme sqlite:///FICHIER ou postgresql://UTILISATEUR@SERVEUR/BASE.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>another program has been writing to it for 30 s</source>
        <translation>un autre programme y écrit depuis 30 s</translation>
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
        <translation>erreur réseau</translation>
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
        <translation>le disque est plein</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the disk reports an error</source>
        <translation>le disque signale une erreur</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the file cannot be opened or made</source>
        <translation>le fichier ne peut être ni ouvert ni créé</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the file is damaged</source>
        <translation>le fichier est endommagé</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the file is not a database, or it is damaged</source>
        <translation>le fichier n'est pas une base de données, ou il est endommagé</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the server closed the connection: it has no such database or user, or the network broke</source>
        <translation>le serveur a fermé la connexion : il n'a pas cette base ou cet utilisateur, ou le réseau s'est interrompu</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the server does not answer</source>
        <translation>le serveur ne répond pas</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the server has no database or user of this name</source>
        <translation>le serveur n'a pas de base de données ou d'utilisateur de ce nom</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>the server refuses this user or password</source>
        <translation>le serveur refuse cet utilisateur ou ce mot de passe</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>unable to open</source>
        <translation>unable to open</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>you may not write there</source>
        <translation>vous n'avez pas le droit d'y écrire</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_connection.py</extracomment>
        <source>{1} answers: {2}.</source>
        <translation>{1} répond : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Analysis {1} cannot be read.</source>
        <translation>L'analyse {1} ne peut pas être lue.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Application Support</source>
        <translation>Application Support</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Choose another database; nothing was changed.</source>
        <translation>Choisissez une autre base de données ; rien n'a été modifié.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Give both: the entry stays in the database together with them.</source>
        <translation>Donnez les deux : l'entrée reste dans la base de données avec eux.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Its content in {1} is no longer what was filed.</source>
        <translation>Son contenu dans {1} n'est plus ce qui a été archivé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Its limits in {1} are no longer what was frozen.</source>
        <translation>Ses limites dans {1} ne sont plus ce qui a été figé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Name or reason is missing.</source>
        <translation>Le nom ou la raison manque.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>The baseline {1} of {2} cannot be used.</source>
        <translation>La ligne de base {1} de {2} ne peut pas être utilisée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>The entry cannot be withdrawn.</source>
        <translation>L'entrée ne peut pas être retirée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Update dtiplan; nothing was changed.</source>
        <translation>Mettez dtiplan à jour ; rien n'a été modifié.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Withdraw it and file the scan again.</source>
        <translation>Retirez-la et archivez à nouveau l'acquisition.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>Withdraw it and freeze a new one.</source>
        <translation>Retirez-la et figez-en une nouvelle.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>{1} has version {2}, this dtiplan knows up to {3}.</source>
        <translation>{1} a la version {2}, ce dtiplan connaît jusqu'à {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/qa_database.py</extracomment>
        <source>{1} holds tables of another program.</source>
        <translation>{1} contient des tables d'un autre programme.</translation>
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
        <translation>Une de ses régions ({1}) suit le cerveau de ce patient et n'a pas de forme propre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>Draw the region as a ball, a box or painted voxels, and save that.</source>
        <translation>Dessinez la région comme sphère, boîte ou voxels peints, et enregistrez celle-ci.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>The tract definition cannot be saved.</source>
        <translation>La définition du faisceau ne peut pas être enregistrée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>a box is x0, x1, y0, y1, z0, z1 with the smaller first</source>
        <translation>une boîte est x0, x1, y0, y1, z0, z1, le plus petit d'abord</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>a radius must be above 0 mm</source>
        <translation>un rayon doit être supérieur à 0 mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>a shape is needed, for example { box = [x0, x1, y0, y1, z0, z1] }</source>
        <translation>il faut une forme, par exemple { box = [x0, x1, y0, y1, z0, z1] }</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>above, below or both are needed (mm), with above smaller than below</source>
        <translation>il faut above, below ou les deux (mm), above étant inférieur à below</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>exactly one of {1} is needed</source>
        <translation>il faut exactement un seul de {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>it is the same point as the one before</source>
        <translation>c'est le même point que le précédent</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>it must be above 0 and at most {1}, the largest value of the map</source>
        <translation>il doit être supérieur à 0 et au plus égal à {1}, la plus grande valeur de la carte</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>its values run from {1} to {2}; a probability is 0 to 1</source>
        <translation>ses valeurs vont de {1} à {2} ; une probabilité va de 0 à 1</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>one volume is needed, not {1}</source>
        <translation>il faut un seul volume, et non {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>the file must lie beside the definition</source>
        <translation>le fichier doit se trouver à côté de la définition</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>the mask is empty</source>
        <translation>le masque est vide</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>there is no file {1}</source>
        <translation>il n'y a pas de fichier {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/region_shapes.py</extracomment>
        <source>x, y, z or a direction of three numbers that are not all 0 is needed</source>
        <translation>il faut x, y, z ou une direction de trois nombres qui ne sont pas tous nuls</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/simulated_scanners.py</extracomment>
        <source>It is a list or a single value, not a table of names and values.</source>
        <translation>C'est une liste ou une valeur seule, non une table de noms et de valeurs.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/simulated_scanners.py</extracomment>
        <source>The scanner in {1} cannot be used.</source>
        <translation>L'imageur dans {1} ne peut pas être utilisé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/simulated_scanners.py</extracomment>
        <source>Write one setting a line, for example: snr = 50 and model = "Sola".</source>
        <translation>Écrivez un réglage par ligne, par exemple : snr = 50 et model = "Sola".</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source> (at end of document)</source>
        <translation> (à la fin du document)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source> and at least {1}</source>
        <translation> et au moins égal à {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>, at its end</source>
        <translation>, à sa fin</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>; did you mean {1}</source>
        <translation> ; vouliez-vous dire {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>a list of {1} numbers</source>
        <translation>une liste de {1} nombres</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>a list of {1} or more</source>
        <translation>une liste d'au moins {1} éléments</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>a table</source>
        <translation>une table</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>a table with at least one entry</source>
        <translation>une table avec au moins une entrée</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>a text in quotes</source>
        <translation>un texte entre guillemets</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>is missing; {1} is needed</source>
        <translation>manque ; il faut {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>no such key{1}; known are {2}</source>
        <translation>cette clé n'existe pas{1} ; sont connues {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>one of {1}</source>
        <translation>un élément parmi {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>the file</source>
        <translation>le fichier</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>two numbers, the smaller first{1}, are needed</source>
        <translation>il faut deux nombres, le plus petit d'abord{1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1} is needed, not {2}</source>
        <translation>il faut {1}, et non {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1} is not a finite number</source>
        <translation>{1} n'est pas un nombre fini</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1} is not a whole number</source>
        <translation>{1} n'est pas un nombre entier</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1} is not in {2}</source>
        <translation>{1} n'est pas dans {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1} or more</source>
        <translation>{1} ou plus</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1}, line 1, the file: {2}.</source>
        <translation>{1}, ligne 1, le fichier : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1}, line {2}, the file: it is not UTF-8 text.</source>
        <translation>{1}, ligne {2}, le fichier : ce n'est pas du texte UTF-8.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1}, line {2}, the file: {3}.</source>
        <translation>{1}, ligne {2}, le fichier : {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/toml_entries.py</extracomment>
        <source>{1}, line {2}, {3}: {4}.</source>
        <translation>{1}, ligne {2}, {3} : {4}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source># {1}. RAS mm of {2}.</source>
        <translation># {1}. Millimètres RAS : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>Give it another name.</source>
        <translation>Donnez-lui un autre nom.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>Its name is {1} and its title '{2}'; on this side the name ends with '{3}' and the title with '{4}'.</source>
        <translation>Son nom est {1} et son titre « {2} » ; de ce côté, le nom se termine par « {3} » et le titre par « {4} ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definition_writer.py</extracomment>
        <source>Made by hand</source>
        <translation>Fait à la main</translation>
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
        <translation>le patient</translation>
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
        <translation>« {1} » est nommé deux fois</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>'{1}' is not {2}</source>
        <translation>« {1} » n'est pas {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>A tract definition cannot be used.</source>
        <translation>Une définition de faisceau ne peut pas être utilisée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>Mend the file; the shipped definitions show the form.</source>
        <translation>Corrigez le fichier ; les définitions fournies montrent la forme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>Name a folder with tract definitions.</source>
        <translation>Indiquez un dossier contenant des définitions de faisceaux.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>No tract can be searched.</source>
        <translation>Aucun faisceau ne peut être recherché.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>There is no definition file (*.toml) in {1}.</source>
        <translation>Il n'y a aucun fichier de définition (*.toml) dans {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>Validated on: </source>
        <translation>Validé sur : </translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>a caveat is needed that says why</source>
        <translation>il faut une réserve (caveat) qui dise pourquoi</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>a pass of this name is there already</source>
        <translation>une passe de ce nom existe déjà</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>a region is in two groups</source>
        <translation>une région est dans deux groupes</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>a region of this name is there already</source>
        <translation>une région de ce nom existe déjà</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>a side is named twice</source>
        <translation>un côté est nommé deux fois</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>a tract of the midline has no left and right</source>
        <translation>un faisceau de la ligne médiane n'a ni gauche ni droite</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>an include or extra region</source>
        <translation>une région d'inclusion ou supplémentaire (extra)</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>an include region</source>
        <translation>une région d'inclusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>an include region that all must meet</source>
        <translation>une région d'inclusion que toutes doivent traverser</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>at least one region is needed</source>
        <translation>il faut au moins une région</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>found from, sparse from: the first is the larger</source>
        <translation>found from, sparse from : le premier est le plus grand</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>it has {1} characters; {2} is the most</source>
        <translation>il a {1} caractères ; {2} est le maximum</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>regions in the patient's millimetres belong to one side only</source>
        <translation>les régions en millimètres du patient n'appartiennent qu'à un seul côté</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>sparse_from is larger than found_from</source>
        <translation>sparse_from est plus grand que found_from</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>the name {1} was used before</source>
        <translation>le nom {1} est déjà pris</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tract_definitions.py</extracomment>
        <source>{1} region(s) are needed, not {2}</source>
        <translation>il faut {1} région(s), et non {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>Give a .trk, .tck, .trx, .vtk or .vtp file that was written completely.</source>
        <translation>Donnez un fichier .trk, .tck, .trx, .vtk ou .vtp écrit en entier.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>It is missing, damaged or of another kind: {1}.</source>
        <translation>Il manque, est endommagé ou d'un autre type : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>The tractogram {1} cannot be read.</source>
        <translation>Le tractogramme {1} ne peut pas être lu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>The tractogram {1} cannot be used.</source>
        <translation>Le tractogramme {1} ne peut pas être utilisé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>Write it again with the program that made it.</source>
        <translation>Écrivez-le de nouveau avec le programme qui l'a créé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>it announces {1} streamlines and holds {2}</source>
        <translation>il annonce {1} lignes de courant et en contient {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>it is none of .trk, .tck, .trx, .vtk, .vtp</source>
        <translation>ce n'est aucun de .trk, .tck, .trx, .vtk, .vtp</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/tractogram.py</extracomment>
        <source>{1} of its {2} points are no finite numbers.</source>
        <translation>{1} de ses {2} points ne sont pas des nombres finis.</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/trx_tractogram.py</extracomment>
        <source>'{1}' has numbers of an unknown kind</source>
        <translation>« {1} » a des nombres d'un type inconnu</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/trx_tractogram.py</extracomment>
        <source>the header tells of {1} points and {2} streamlines, the arrays hold {3} and {4}</source>
        <translation>l'en-tête annonce {1} points et {2} lignes de courant, les tableaux en contiennent {3} et {4}</translation>
    </message>
    <message>
        <extracomment>dtiplan/io/trx_tractogram.py</extracomment>
        <source>there is no array '{1}*' in it</source>
        <translation>il n'y a pas de tableau « {1}* » dedans</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>, identity kept</source>
        <translation>, identité conservée</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>Another position more than {1} mm away agrees almost as well ({2} % of the mutual information).</source>
        <translation>Une autre position, à plus de {1} mm, s'accorde presque aussi bien ({2} % de l'information mutuelle).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>Both series have the same frame of reference, but a correction of {1} fits better and was applied: the patient moved, or echo-planar distortion shifts the brain.</source>
        <translation>Les deux séries ont le même référentiel, mais une correction de {1} s'accorde mieux et a été appliquée : le patient a bougé, ou la distorsion écho-planaire déplace le cerveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>Both series have the same frame of reference, which was used as it is. Whether the patient moved could not be measured: the fit ({1}) is not sharp enough to be believed (contrast {2}, at least {3} needed).</source>
        <translation>Les deux séries ont le même référentiel, qui a été utilisé tel quel. On n'a pas pu mesurer si le patient a bougé : l'ajustement ({1}) n'est pas assez net pour être cru (contraste {2}, il faut au moins {3}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>Both series have the same frame of reference. The correction measured between them, {1}, is below half a diffusion voxel and was not applied.</source>
        <translation>Les deux séries ont le même référentiel. La correction mesurée entre elles, {1}, est inférieure à un demi-voxel de diffusion et n'a pas été appliquée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>Look at the registration pictures; choose another planning series if they are wrong.</source>
        <translation>Regardez les images du recalage ; choisissez une autre série de planification si elles sont fausses.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>Only {1} % of the brain in the diffusion series lies inside the planning series.</source>
        <translation>Seuls {1} % du cerveau de la série de diffusion se trouvent dans la série de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>The two series hardly agree better where they were put than {1} mm or {2} degrees away (mutual information {3} times as large; a fit reaches {4}).</source>
        <translation>Les deux séries s'accordent à peine mieux là où elles ont été placées qu'à {1} mm ou {2} degrés de là (information mutuelle {3} fois plus grande ; un bon recalage atteint {4}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>Two fits from different samples differ by {1} mm on average over the brain.</source>
        <translation>Deux ajustements sur des échantillons différents diffèrent de {1} mm en moyenne sur le cerveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>from many starts</source>
        <translation>à partir de nombreux départs</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>from the identity</source>
        <translation>à partir de l'identité</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>rigid, Mattes mutual information (SimpleITK), {1}</source>
        <translation>rigide, information mutuelle de Mattes (SimpleITK), {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>{1} degrees, {2} mm</source>
        <translation>{1} degrés, {2} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/registration.py</extracomment>
        <source>{1} mm and {2} degrees</source>
        <translation>{1} mm et {2} degrés</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/alignment/rigid_fit.py</extracomment>
        <source>looking for a start</source>
        <translation>recherche d'un départ</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/local_fit.py</extracomment>
        <source>Do not use this tract as it is: check it against its course on colour FA, and place its regions by hand.</source>
        <translation>N'utilisez pas ce faisceau tel quel : vérifiez-le d'après son trajet sur la FA couleur, et placez ses régions à la main.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/local_fit.py</extracomment>
        <source>{1}: not trustworthy, along {2} % of it FA and template hardly agree (local correlation below {3}).</source>
        <translation>{1} : pas digne de confiance, sur {2} % de son trajet FA et atlas ne concordent guère (corrélation locale inférieure à {3}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/local_fit.py</extracomment>
        <source>{1}: not trustworthy, it or one of its regions comes within {2} mm of the lesion; up to {3} mm from one the template can be off by more than 3 mm.</source>
        <translation>{1} : pas digne de confiance, il passe, ou l'une de ses régions, à moins de {2} mm de la lésion ; jusqu'à {3} mm d'une lésion, l'atlas peut être décalé de plus de 3 mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>Check the gradient orientation proof, then the fit of the template.</source>
        <translation>Vérifiez la preuve d'orientation des gradients, puis l'ajustement de l'atlas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>FA and template agree round {1} of the template's white matter only; whole heads reach more than {2} %, below {3} % the head is not the right way up, not whole, or no head.</source>
        <translation>FA et atlas ne concordent qu'autour de {1} de la substance blanche de l'atlas ; les têtes entières dépassent {2} %, en dessous de {3} % la tête n'est pas à l'endroit, pas entière, ou n'en est pas une.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>FA and template agree with a correlation of {1} only; good fits reach {2}, below {3} nothing found by the template can be believed.</source>
        <translation>FA et atlas n'ont qu'une corrélation de {1} ; de bons ajustements atteignent {2}, en dessous de {3} rien de ce que l'atlas permet de trouver n'est crédible.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>Fibres do not run as expected at: {1} (mean |cosine|; at least {2} expected). Either the template does not fit there or the gradient directions are wrong.</source>
        <translation>Les fibres ne vont pas comme attendu : {1} (|cosinus| moyen ; au moins {2} attendu). Ou bien l'atlas ne s'y ajuste pas, ou bien les directions de gradient sont fausses.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>Going to the template and back misses by {1} mm (95th percentile; limit {2} mm).</source>
        <translation>L'aller et retour vers l'atlas manque de {1} mm (95e percentile ; limite {2} mm).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>Look at FA and template one over the other; check the brain mask.</source>
        <translation>Regardez FA et atlas superposés ; vérifiez le masque cérébral.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>corpus callosum</source>
        <translation>corps calleux</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>correlation {1}</source>
        <translation>corrélation {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>left cingulum</source>
        <translation>cingulum gauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>left internal capsule</source>
        <translation>capsule interne gauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>nothing measurable</source>
        <translation>rien de mesurable</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>orientation, {1}</source>
        <translation>orientation, {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>right cingulum</source>
        <translation>cingulum droit</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/template.py</extracomment>
        <source>right internal capsule</source>
        <translation>capsule interne droite</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/atlas/warp.py</extracomment>
        <source>fitting to the template</source>
        <translation>ajustement à l'atlas</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/bootstrap.py</extracomment>
        <source>residuals of the tensor fit</source>
        <translation>résidus de l'ajustement du tenseur</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/bootstrap.py</extracomment>
        <source>{1}; wild bootstrap</source>
        <translation>{1} ; wild bootstrap</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>Look at them; leave them out if they are damaged.</source>
        <translation>Regardez-les ; laissez-les de côté s'ils sont endommagés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>Motion during a slice does this; look at the residual map.</source>
        <translation>Un mouvement pendant une coupe a cet effet ; regardez la carte des résidus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>Nothing needs to be done where these are few or at the edge of the brain.</source>
        <translation>Il n'y a rien à faire s'ils sont peu nombreux ou au bord du cerveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>Of {1} voxels, {2} were fitted without samples that are zero or not numbers, and {3} could not be fitted.</source>
        <translation>Sur {1} voxels, {2} ont été ajustés sans les échantillons nuls ou non numériques, et {3} n'ont pas pu l'être.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>Switch denoising on, or scan with larger voxels or more averages.</source>
        <translation>Activez le débruitage, ou acquérez avec des voxels plus grands ou plus de moyennes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>The signal-to-noise ratio of b = 0 is {1} ({2}); below {3}, noise raises FA and scatters directions.</source>
        <translation>Le rapport signal sur bruit à b = 0 est {1} ({2}) ; en dessous de {3}, le bruit augmente la FA et disperse les directions.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>Volumes {1} do not follow the tensor model in more than {2} of their slices.</source>
        <translation>Les volumes {1} ne suivent pas le modèle du tenseur dans plus de {2} de leurs coupes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>median signal over noise between {1} volumes with b = 0</source>
        <translation>médiane du signal sur bruit entre {1} volumes à b = 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>the repeated volumes with b = 0 are identical</source>
        <translation>les volumes répétés à b = 0 sont identiques</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>the series has {1} volume with b = 0; noise is measured from repeated ones</source>
        <translation>la série a {1} volume à b = 0 ; le bruit se mesure sur des volumes répétés</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>volume {1} slice {2}</source>
        <translation>volume {1} coupe {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/data_quality.py</extracomment>
        <source>{1} slices have lost or gained signal against the tensor model: {2}.</source>
        <translation>{1} coupes ont perdu ou gagné du signal par rapport au modèle du tenseur : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>Number of parameters required</source>
        <translation>Nombre de paramètres requis</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>The legacy descoteaux07 SH basis</source>
        <translation>L'ancienne base SH descoteaux07</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>constrained spherical deconvolution, order {1}, b = {2} s/mm2 (DIPY ConstrainedSphericalDeconvModel)</source>
        <translation>déconvolution sphérique contrainte, ordre {1}, b = {2} s/mm2 (DIPY ConstrainedSphericalDeconvModel)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>fODF mask</source>
        <translation>masque de la fODF</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>in the {1} voxels of highest FA water diffuses with {2} along and {3} across the fibres (in 0.001 mm2/s)</source>
        <translation>dans les {1} voxels de plus haute FA, l'eau diffuse à {2} le long des fibres et à {3} en travers (en 0,001 mm2/s)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>maximum number of iterations exceeded</source>
        <translation>nombre maximal d'itérations dépassé</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>only {1} voxels have an FA of {2} or more in tissue; {3} are needed to measure the signal of a single bundle</source>
        <translation>seuls {1} voxels ont une FA d'au moins {2} dans le tissu ; il en faut {3} pour mesurer le signal d'un faisceau unique</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>{1}, a ratio of {2}; between {3} and {4} is believable for a single bundle</source>
        <translation>{1}, soit un rapport de {2} ; entre {3} et {4}, il est crédible pour un faisceau unique</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>{1}, which no tissue does</source>
        <translation>{1}, ce que ne fait aucun tissu</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/deconvolution.py</extracomment>
        <source>{1}; along a bundle {2} to {3} is believable</source>
        <translation>{1} ; le long d'un faisceau, {2} à {3} est crédible</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source> rather than {1}</source>
        <translation> plutôt que {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>b = {1} s/mm2 is too low to tell crossing bundles apart; deconvolution needs 1000 or more</source>
        <translation>b = {1} s/mm2 est trop faible pour distinguer des faisceaux qui se croisent ; la déconvolution demande 1000 ou plus</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>free of noise</source>
        <translation>sans bruit</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>order {1} was asked for, the directions support order {2}</source>
        <translation>l'ordre {1} a été demandé, les directions permettent l'ordre {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>the series has no volume with b = 0, which the response is measured against</source>
        <translation>la série n'a pas de volume à b = 0, par rapport auquel la réponse est mesurée</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>the series has no volume with diffusion weighting</source>
        <translation>la série n'a pas de volume pondéré en diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>the shell b = {1} s/mm2 has {2} different directions; spherical deconvolution needs {3} or more</source>
        <translation>la couronne b = {1} s/mm2 a {2} directions différentes ; la déconvolution sphérique en demande au moins {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>the shell b = {1} s/mm2{2} has {3} different directions, which support order {4}; its signal in white matter is {5}, and {6} voxels give a believable single bundle (diffusivity along over across {7})</source>
        <translation>la couronne b = {1} s/mm2{2} a {3} directions différentes, qui permettent l'ordre {4} ; son signal dans la substance blanche est {5}, et {6} voxels donnent un faisceau unique crédible (diffusivité longitudinale sur transversale {7})</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>the signal at b = {1} s/mm2 is {2} times the noise in white matter; below {3} deconvolution shows false bundles</source>
        <translation>le signal à b = {1} s/mm2 vaut {2} fois le bruit dans la substance blanche ; en dessous de {3}, la déconvolution montre de faux faisceaux</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>the tensor was asked for</source>
        <translation>le tenseur a été demandé</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>the {1} directions at b = {2} s/mm2 leave a part of the sphere uncovered (condition {3}, at most {4})</source>
        <translation>les {1} directions à b = {2} s/mm2 laissent une partie de la sphère non couverte (conditionnement {3}, au plus {4})</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/model_choice.py</extracomment>
        <source>{1} times the noise</source>
        <translation>{1} fois le bruit</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>Check mask and image. For an isotropic phantom nothing can be proved; confirm the b-vectors by a brain scan with the same protocol.</source>
        <translation>Vérifiez le masque et l'image. Pour un fantôme isotrope, rien ne peut être prouvé ; confirmez les vecteurs b par une acquisition cérébrale avec le même protocole.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>Correct the b-vectors to {1}, or find out why the axes are swapped or flipped; tracts made with them as they are would be wrong.</source>
        <translation>Corrigez les vecteurs b en {1}, ou cherchez pourquoi les axes sont permutés ou inversés ; les faisceaux obtenus avec les vecteurs actuels seraient faux.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>Judge the colour FA picture yourself and confirm or correct the b-vectors; tracking stays closed until then.</source>
        <translation>Jugez vous-même l'image de FA couleur et confirmez ou corrigez les vecteurs b ; le suivi reste fermé jusque-là.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>Look at the colour FA picture: corpus callosum red, corticospinal tract blue, cingulum green.</source>
        <translation>Regardez l'image de FA couleur : corps calleux rouge, faisceau corticospinal bleu, cingulum vert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>Of all 24 ways to swap and flip the axes, {1} fits the fibres best (coherence {2}), {3} second ({4}); {5} standard errors lie before the nearest rival, {6} are needed. {7} anisotropic voxels were seen.</source>
        <translation>Des 24 façons de permuter et d'inverser les axes, {1} s'accorde le mieux aux fibres (cohérence {2}), {3} vient en second ({4}) ; {5} erreurs types la séparent de sa plus proche rivale, il en faut {6}. {7} voxels anisotropes ont été vus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>The b-vectors do not fit the fibres. {1}</source>
        <translation>Les vecteurs b ne s'accordent pas aux fibres. {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>The b-vectors fit the fibres as they are. {1}</source>
        <translation>Les vecteurs b s'accordent aux fibres tels quels. {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>The fibres do not show beyond doubt whether the b-vectors are right. {1}</source>
        <translation>Les fibres ne montrent pas sans aucun doute si les vecteurs b sont corrects. {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>The orientation of the b-vectors could not be measured: {1} voxels of {2} mm3 have FA of at least {3}, in {4} cubes of {5} mm; {6} voxels in {7} cubes are needed.</source>
        <translation>L'orientation des vecteurs b n'a pas pu être mesurée : {1} voxels de {2} mm3 ont une FA d'au moins {3}, dans {4} cubes de {5} mm ; il faut {6} voxels dans {7} cubes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/orientation.py</extracomment>
        <source>comparing neighbouring fibre directions</source>
        <translation>comparaison des directions de fibres voisines</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>A diffusion tensor cannot be fitted to this series.</source>
        <translation>Aucun tenseur de diffusion ne peut être ajusté à cette série.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>Check the brain mask and the signal of the series.</source>
        <translation>Vérifiez le masque cérébral et le signal de la série.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>It has {1} volumes with b = 0 and {2} with diffusion weighting, and their directions do not determine six tensor elements and S0.</source>
        <translation>Elle a {1} volumes à b = 0 et {2} pondérés en diffusion, et leurs directions ne déterminent pas les six éléments du tenseur et S0.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>No voxel could be fitted with a tensor.</source>
        <translation>Aucun voxel n'a pu être ajusté par un tenseur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>The mask has {1} voxels; none has {2} positive samples.</source>
        <translation>Le masque a {1} voxels ; aucun n'a {2} échantillons positifs.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>Use a series with at least one b = 0 volume and six directions that differ.</source>
        <translation>Utilisez une série avec au moins un volume à b = 0 et six directions différentes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>fitting the tensor</source>
        <translation>ajustement du tenseur</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/diffusion/tensor_fit.py</extracomment>
        <source>weighted least squares, weights from an ordinary fit (DIPY TensorModel)</source>
        <translation>moindres carrés pondérés, poids issus d'un ajustement ordinaire (DIPY TensorModel)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/distortion/reversed_phase.py</extracomment>
        <source>1 in {1} voxels</source>
        <translation>1 voxel sur {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/distortion/reversed_phase.py</extracomment>
        <source>shifts up to {1} mm</source>
        <translation>décalages jusqu'à {1} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/distortion/reversed_phase.py</extracomment>
        <source>the image of opposite phase encoding does not help: the two correlate with {1} before and {2} after correction</source>
        <translation>l'image à codage de phase opposé n'aide pas : la corrélation des deux est {1} avant correction et {2} après</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/distortion/reversed_phase.py</extracomment>
        <source>volume {1} of {2}</source>
        <translation>volume {1} sur {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/comparison.py</extracomment>
        <source>below the reporting limit of {1} cc</source>
        <translation>en dessous de la limite de restitution de {1} cc</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/comparison.py</extracomment>
        <source>dose difference</source>
        <translation>différence de dose</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/comparison.py</extracomment>
        <source>it has {1} cc only</source>
        <translation>elle n'a que {1} cc</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/comparison.py</extracomment>
        <source>no part of it has a dose</source>
        <translation>aucune de ses parties n'a de dose</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/comparison.py</extracomment>
        <source>{1} % of the volume lies outside the dose grid and has no dose</source>
        <translation>{1} % du volume se trouvent hors de la grille de dose et n'ont pas de dose</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/comparison.py</extracomment>
        <source>{1} gaps between slices are stepped, not interpolated</source>
        <translation>{1} intervalles entre coupes sont comblés par paliers, et non interpolés</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/contour_solid.py</extracomment>
        <source>slices without a contour between others in {1} places, where it is taken to end and to begin again</source>
        <translation>des coupes sans contour parmi d'autres à {1} endroits, où la structure est supposée finir et recommencer</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/contour_solid.py</extracomment>
        <source>{1} contours are there twice and count once</source>
        <translation>{1} contours figurent en double et ne comptent qu'une fois</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/contour_solid.py</extracomment>
        <source>{1} contours enclose no area and are left out</source>
        <translation>{1} contours n'entourent aucune surface et sont laissés de côté</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/indices.py</extracomment>
        <source>Gradient index</source>
        <translation>Indice de gradient</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/indices.py</extracomment>
        <source>Paddick CI</source>
        <translation>CI de Paddick</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/indices.py</extracomment>
        <source>no volume gets the prescription</source>
        <translation>aucun volume ne reçoit la prescription</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/indices.py</extracomment>
        <source>the isodose reaches the rim of the dose grid or lies farther than 30 mm from the target</source>
        <translation>l'isodose atteint le bord de la grille de dose ou se trouve à plus de 30 mm de la cible</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/metric_names.py</extracomment>
        <source>'{1}' is not the name of one.</source>
        <translation>« {1} » n'est pas le nom d'un indicateur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/metric_names.py</extracomment>
        <source>A metric cannot be read.</source>
        <translation>Un indicateur ne peut pas être lu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/metric_names.py</extracomment>
        <source>Use names such as Dmean, Dmax, D2%, D95%, D0.1cc, D35mm3, V12Gy, V20Gy% or V100%.</source>
        <translation>Utilisez des noms tels que Dmean, Dmax, D2%, D95%, D0.1cc, D35mm3, V12Gy, V20Gy% ou V100%.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/metric_names.py</extracomment>
        <source>no prescription is known</source>
        <translation>aucune prescription n'est connue</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>A dose of type EFFECTIVE is not physical dose.</source>
        <translation>Une dose de type EFFECTIVE n'est pas une dose physique.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>Export the dose of the whole plan (Dose Summation Type PLAN), with its RTPLAN.</source>
        <translation>Exportez la dose du plan entier (Dose Summation Type PLAN), avec son RTPLAN.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>It is the dose of one fraction, and no plan tells how many there are.</source>
        <translation>C'est la dose d'une fraction, et aucun plan ne dit combien il y en a.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>One of them is given twice.</source>
        <translation>L'une d'elles est donnée deux fois.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>The beams do not lie on one grid.</source>
        <translation>Les faisceaux d'irradiation ne sont pas sur une même grille.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>The beams do not name one and the same plan.</source>
        <translation>Les faisceaux d'irradiation ne nomment pas un seul et même plan.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>The plan lists {1} beams, and there are {2} doses.</source>
        <translation>Le plan cite {1} faisceaux d'irradiation, et il y a {2} doses.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>These doses do not make a plan.</source>
        <translation>Ces doses ne forment pas un plan.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>They are of the kinds {1}: their sum has no meaning.</source>
        <translation>Elles sont des types {1} : leur somme n'a pas de sens.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/dose/summing.py</extracomment>
        <source>Without the plan it cannot be told whether these are all of its beams.</source>
        <translation>Sans le plan, on ne peut pas dire si ce sont tous ses faisceaux d'irradiation.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/capability.py</extracomment>
        <source>capability needs at least {1} points, there are {2}</source>
        <translation>la capabilité demande au moins {1} points, il y en a {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/capability.py</extracomment>
        <source>the process is not in control ({1} signals): a capability would say nothing about the next scan</source>
        <translation>le processus n'est pas maîtrisé ({1} signaux) : une capabilité ne dirait rien de l'acquisition suivante</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/capability.py</extracomment>
        <source>the tolerance has one limit only</source>
        <translation>la tolérance n'a qu'une limite</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/capability.py</extracomment>
        <source>the values do not vary</source>
        <translation>les valeurs ne varient pas</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/capability.py</extracomment>
        <source>there is no chart yet that could show the process is in control</source>
        <translation>il n'y a pas encore de carte qui montrerait que le processus est maîtrisé</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/capability.py</extracomment>
        <source>there is no tolerance</source>
        <translation>il n'y a pas de tolérance</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>a baseline needs at least {1} sessions, there are {2}</source>
        <translation>une ligne de base demande au moins {1} sessions, il y en a {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>the repeats within the sessions do not vary</source>
        <translation>les répétitions dans les sessions ne varient pas</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>the sessions have different numbers of repeats</source>
        <translation>les sessions ont des nombres de répétitions différents</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>the values of the baseline do not vary</source>
        <translation>les valeurs de la ligne de base ne varient pas</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>there is no session after the baseline yet</source>
        <translation>il n'y a pas encore de session après la ligne de base</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>{1} lies above the limit {2}</source>
        <translation>{1} est au-dessus de la limite {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>{1} lies below the limit {2}</source>
        <translation>{1} est au-dessous de la limite {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/control_charts.py</extracomment>
        <source>{1} sessions of the baseline have repeats, {2} are needed</source>
        <translation>{1} sessions de la ligne de base ont des répétitions, il en faut {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>eight points in a row lie on one side</source>
        <translation>huit points de suite sont d'un même côté</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>eight points in a row lie outside 1 sigma on both sides</source>
        <translation>huit points de suite sont hors de 1 sigma, des deux côtés</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>fifteen points in a row lie within 1 sigma</source>
        <translation>quinze points de suite sont dans 1 sigma</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>four of five points lie beyond 1 sigma</source>
        <translation>quatre points sur cinq sont au-delà de 1 sigma</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>four of five points lie beyond 1 sigma on one side</source>
        <translation>quatre points sur cinq sont au-delà de 1 sigma d'un même côté</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>fourteen points in a row go up and down by turns</source>
        <translation>quatorze points de suite montent et descendent tour à tour</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>nine points in a row lie on one side of the centre</source>
        <translation>neuf points de suite sont d'un même côté du centre</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>one point lies beyond 3 sigma</source>
        <translation>un point est au-delà de 3 sigma</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>six points in a row rise or fall</source>
        <translation>six points de suite montent ou descendent</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>two of three points lie beyond 2 sigma</source>
        <translation>deux points sur trois sont au-delà de 2 sigma</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/run_rules.py</extracomment>
        <source>two of three points lie beyond 2 sigma on one side</source>
        <translation>deux points sur trois sont au-delà de 2 sigma d'un même côté</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/stability.py</extracomment>
        <source>a step needs at least 2 sessions before and after the event</source>
        <translation>un saut demande au moins 2 sessions avant et après l'événement</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/charts/stability.py</extracomment>
        <source>there is no segment before this one</source>
        <translation>il n'y a pas de segment avant celui-ci</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/carried_values.py</extracomment>
        <source>no truth of {1} is known to carry it to another temperature</source>
        <translation>aucune vérité de {1} n'est connue pour le ramener à une autre température</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>An error of the thermometer of 0.5 C is an error of 1.3 to 2.2 % in ADC.</source>
        <translation>Une erreur du thermomètre de 0,5 C est une erreur de 1,3 à 2,2 % sur l'ADC.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>Give each scan once.</source>
        <translation>Donnez chaque acquisition une seule fois.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>Give scans of one and the same phantom.</source>
        <translation>Donnez des acquisitions d'un seul et même fantôme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>Give the analyses of at least two scans of the same phantom.</source>
        <translation>Donnez les analyses d'au moins deux acquisitions du même fantôme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>Give the phantom's certificate, or scan at one temperature.</source>
        <translation>Donnez le certificat du fantôme, ou faites les acquisitions à une même température.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>Name the scanner of each scan.</source>
        <translation>Nommez l'imageur de chaque acquisition.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>Scan the phantom again on other days.</source>
        <translation>Acquérez à nouveau le fantôme d'autres jours.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>Scans at {1} to {2} C were carried to {3} C by the ratio of the truths.</source>
        <translation>Des acquisitions de {1} à {2} C ont été ramenées à {3} C par le rapport des vérités.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>The scans cannot be compared.</source>
        <translation>Les acquisitions ne peuvent pas être comparées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>The series {1} was given twice; a scan agrees with itself.</source>
        <translation>La série {1} a été donnée deux fois ; une acquisition s'accorde avec elle-même.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>There is nothing to compare.</source>
        <translation>Il n'y a rien à comparer.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>They are of different phantoms: {1}.</source>
        <translation>Elles sont de fantômes différents : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>no truth is known for any compartment at this temperature</source>
        <translation>aucune vérité n'est connue pour un compartiment à cette température</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>no two scans were made in one session</source>
        <translation>aucune session ne comporte deux acquisitions</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>one scanner only</source>
        <translation>un seul imageur</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>the scanner has one session only</source>
        <translation>l'imageur n'a qu'une session</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>{1} analysed scan was given.</source>
        <translation>{1} acquisition analysée a été donnée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>{1} compartments could not be carried to {2} C and are left out of the comparison ({3}): {4}.</source>
        <translation>{1} compartiments n'ont pas pu être ramenés à {2} C et sont exclus de la comparaison ({3}) : {4}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>{1} scans do not say which scanner made them; they are taken as one scanner.</source>
        <translation>{1} acquisitions ne disent pas quel imageur les a faites ; elles sont prises pour celles d'un seul imageur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison.py</extracomment>
        <source>{1}: one session only. The intervals are those over compartments; they do not know how a scanner changes from day to day.</source>
        <translation>{1} : une seule session. Les intervalles sont ceux sur les compartiments ; ils ignorent comment un imageur change d'un jour à l'autre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>ComBat and RISH harmonisation</source>
        <translation>Harmonisation ComBat et RISH</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>Intraclass correlation</source>
        <translation>Corrélation intraclasse</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>Limits of agreement</source>
        <translation>Limites d'agrément</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>Linear relation</source>
        <translation>Relation linéaire</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>Reproducibility coefficient</source>
        <translation>Coefficient de reproductibilité</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>Test of no difference</source>
        <translation>Test d'absence de différence</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>{1} of {2} and {3}</source>
        <translation>{1} de {2} et {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/comparison_refusals.py</extracomment>
        <source>{1} phantom scans of {2} scanners cannot train them: RISH needs at least {3} matched subjects on each scanner, ComBat a spread of subjects that a phantom does not have. Acquisition is matched instead, or the images are smoothed to one resolution.</source>
        <translation>{1} acquisitions de fantôme de {2} imageurs ne peuvent pas les entraîner : RISH demande au moins {3} sujets appariés sur chaque imageur, ComBat une variété de sujets qu'un fantôme n'a pas. On accorde plutôt les acquisitions, ou on lisse les images à une même résolution.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/comparison/scanner_table.py</extracomment>
        <source>fewer than 2 compartments were measured on every scanner</source>
        <translation>moins de 2 compartiments ont été mesurés sur chaque imageur</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/admissibility.py</extracomment>
        <source> and its own uncertainty {1} %</source>
        <translation> et sa propre incertitude {1} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/admissibility.py</extracomment>
        <source>ADC of {1} cannot test a limit of {2} %: its own uncertainty is {3} %</source>
        <translation>L'ADC de {1} ne peut pas tester une limite de {2} % : sa propre incertitude est de {3} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/admissibility.py</extracomment>
        <source>ADC of {1} is {2} % from its truth, the limit is {3} %{4}</source>
        <translation>L'ADC de {1} est à {2} % de sa vérité, la limite est de {3} %{4}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/admissibility.py</extracomment>
        <source>ADC of {1} is {2} % from its truth; beyond the limit of {3} %, but by less than its own uncertainty ({4} %)</source>
        <translation>L'ADC de {1} est à {2} % de sa vérité ; au-delà de la limite de {3} %, mais de moins que sa propre incertitude ({4} %)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/admissibility.py</extracomment>
        <source>its ADC was not compared with a truth</source>
        <translation>son ADC n'a été comparé à aucune vérité</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>, which is not admissible besides</source>
        <translation>, qui en outre n'est pas admissible</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>Add candidate protocols that change this.</source>
        <translation>Ajoutez des protocoles candidats qui changent cela.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>No protocol chosen before the scan comes as near the reference as the filter applied after it: {1}. Of the best protocol: {2}.</source>
        <translation>Aucun protocole choisi avant l'acquisition n'approche autant la référence que le filtre appliqué après : {1}. Du meilleur protocole : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>Scan candidate protocols, and keep the images at hand so that they can be filtered.</source>
        <translation>Acquérez des protocoles candidats, et gardez les images pour qu'elles puissent être filtrées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>Scan with this protocol; a filter cannot give back what a scan did not measure.</source>
        <translation>Acquérez avec ce protocole ; un filtre ne peut pas rendre ce qui n'a pas été mesuré.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>The protocol chosen before the scan comes nearer the reference than the filter applied after it: {1}. The filter is off most in {2}.</source>
        <translation>Le protocole choisi avant l'acquisition approche plus la référence que le filtre appliqué après : {1}. Le filtre s'en écarte le plus en {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>The two ways of harmonising cannot be compared: there is no {1}.</source>
        <translation>Les deux voies d'harmonisation ne peuvent pas être comparées : il n'y a pas de {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>filter after the scan</source>
        <translation>filtre après l'acquisition</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>it is off most in {1}</source>
        <translation>il s'en écarte le plus en {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>protocol chosen before the scan</source>
        <translation>protocole choisi avant l'acquisition</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/arms.py</extracomment>
        <source>{1} (nMSPE {2}) against {3} (nMSPE {4})</source>
        <translation>{1} (nMSPE {2}) contre {3} (nMSPE {4})</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/b_scales.py</extracomment>
        <source>Factor of the b-values of {1}</source>
        <translation>Facteur des valeurs de b de {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/b_scales.py</extracomment>
        <source>Have the gradients calibrated; a factor on the b-values is the second best.</source>
        <translation>Faites étalonner les gradients ; un facteur sur les valeurs de b n'est que la deuxième solution.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/b_scales.py</extracomment>
        <source>The b-values of {1} are {2} times what is written (95 % interval {3} to {4}, {5} sessions). Nothing was corrected.</source>
        <translation>Les valeurs de b de {1} valent {2} fois ce qui est écrit (intervalle à 95 % de {3} à {4}, {5} sessions). Rien n'a été corrigé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/candidates.py</extracomment>
        <source>it was not asked for</source>
        <translation>cela n'a pas été demandé</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/candidates.py</extracomment>
        <source>the contrast of {1} has no noise to be divided by</source>
        <translation>le contraste de {1} n'a pas de bruit par lequel le diviser</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/candidates.py</extracomment>
        <source>the effective resolution of {1} was not measured: {2}</source>
        <translation>la résolution effective de {1} n'a pas été mesurée : {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/candidates.py</extracomment>
        <source>the resolution was not measured</source>
        <translation>la résolution n'a pas été mesurée</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/candidates.py</extracomment>
        <source>{1} has no compartment '{2}'</source>
        <translation>{1} n'a pas de compartiment « {2} »</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/candidates.py</extracomment>
        <source>{1}: {2} {3} against {4}</source>
        <translation>{1} : {2} {3} contre {4}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise.py</extracomment>
        <source>no candidate is admissible</source>
        <translation>aucun candidat n'est recevable</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise.py</extracomment>
        <source>the reference itself is not admissible: {1}</source>
        <translation>la référence elle-même n'est pas recevable : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise.py</extracomment>
        <source>the reference was scanned in one session only</source>
        <translation>la référence n'a été acquise qu'en une session</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise.py</extracomment>
        <source>there are no single slices to resample</source>
        <translation>il n'y a pas de coupes isolées à rééchantillonner</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise.py</extracomment>
        <source>there is no second session of both scanners to confirm it on</source>
        <translation>il n'y a pas de seconde session des deux imageurs pour le confirmer</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise_filter.py</extracomment>
        <source>ComBat estimates shift and scale of each site from a group of subjects; with {1} subjects it fits their noise. Match the protocols instead</source>
        <translation>ComBat estime décalage et échelle de chaque site sur un groupe de sujets ; avec {1} sujets il ajuste leur bruit. Accordez plutôt les protocoles</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise_filter.py</extracomment>
        <source>RISH learns a map for each voxel from at least 16 matched volunteers at each site; there are {1}. A phantom has no white matter to learn it from</source>
        <translation>RISH apprend une carte par voxel sur au moins 16 volontaires appariés de chaque site ; il y en a {1}. Un fantôme n'a pas de substance blanche pour l'apprendre</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise_filter.py</extracomment>
        <source>a factor of the b-values needs at least {1} sessions, there are {2}</source>
        <translation>un facteur des valeurs de b demande au moins {1} sessions, il y en a {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise_filter.py</extracomment>
        <source>the slope is not stable: it varies by {1} % over the sessions, {2} % are allowed</source>
        <translation>la pente n'est pas stable : elle varie de {1} % sur les sessions, {2} % sont admis</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise_filter.py</extracomment>
        <source>the slope {1} is not proved to differ from 1 (95 % interval {2} to {3})</source>
        <translation>il n'est pas prouvé que la pente {1} diffère de 1 (intervalle à 95 % de {2} à {3})</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/harmonisation/harmonise_filter.py</extracomment>
        <source>this scanner ({1} mm) resolves less than the reference ({2} mm): smoothing cannot sharpen it. Smooth the reference instead</source>
        <translation>cet imageur ({1} mm) résout moins que la référence ({2} mm) : lisser ne peut pas l'affiner. Lissez plutôt la référence</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>ADC along {1} {2}e-3 mm2/s</source>
        <translation>ADC selon {1} {2}e-3 mm2/s</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>b {1} and {2} against {3} s/mm2</source>
        <translation>b {1} et {2} contre {3} s/mm2</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>intercept {1}e-6 mm2/s over {2} regions</source>
        <translation>ordonnée à l'origine {1}e-6 mm2/s sur {2} régions</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>it needs a tensor, or volumes weighted along each of the three axes</source>
        <translation>il faut un tenseur, ou des volumes pondérés selon chacun des trois axes</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>it needs at least two scans of one protocol, one after the other; there is {1}</source>
        <translation>il faut au moins deux acquisitions d'un même protocole, l'une après l'autre ; il y en a {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>it needs regions of three different true values; there are {1}</source>
        <translation>il faut des régions de trois valeurs vraies différentes ; il y en a {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>it needs two b-values 200 s/mm2 above the lowest that can be used; the usable ones are {1} s/mm2</source>
        <translation>il faut deux valeurs de b supérieures de 200 s/mm2 à la plus petite utilisable ; les utilisables sont {1} s/mm2</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>no two vials of one material lie within 1.5 cm and within 4 cm of the isocentre</source>
        <translation>aucun matériau n'a deux flacons à moins de 1,5 cm et à moins de 4 cm de l'isocentre</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>the images are averages over directions (trace-weighted)</source>
        <translation>les images sont des moyennes sur les directions (images « trace »)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>the measured part of the phantom does not hold the isocentre</source>
        <translation>la partie mesurée du fantôme ne contient pas l'isocentre</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>{1} at {2} mm against {3}</source>
        <translation>{1} à {2} mm contre {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>{1} cells of 2 cm</source>
        <translation>{1} cellules de 2 cm</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_checks.py</extracomment>
        <source>{1} scans, {2} regions</source>
        <translation>{1} acquisitions, {2} régions</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_fit.py</extracomment>
        <source>ADC, log-linear weighted least squares over {1} b-values ({2})</source>
        <translation>ADC, moindres carrés pondérés log-linéaires sur {1} valeurs de b ({2})</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_fit.py</extracomment>
        <source>fewer than six directions</source>
        <translation>moins de six directions</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_fit.py</extracomment>
        <source>tensor, log-linear weighted least squares; ADC is its mean diffusivity</source>
        <translation>tenseur, moindres carrés pondérés log-linéaires ; l'ADC en est la diffusivité moyenne</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/diffusion_fit.py</extracomment>
        <source>trace-weighted images</source>
        <translation>images « trace »</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/direction_checks.py</extracomment>
        <source>Check the gradient table and the export of this scanner before any tract is used.</source>
        <translation>Vérifiez la table de gradients et l'export de cet imageur avant d'utiliser le moindre faisceau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/direction_checks.py</extracomment>
        <source>The principal directions lie {1} degrees off the fibres; with the axes of the gradient table taken as {2} it would be {3} degrees.</source>
        <translation>Les directions principales s'écartent des fibres de {1} degrés ; avec les axes de la table de gradients pris comme {2}, ce serait {3} degrés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/direction_checks.py</extracomment>
        <source>median over the voxels</source>
        <translation>médiane sur les voxels</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/direction_checks.py</extracomment>
        <source>no fibre compartment was measured</source>
        <translation>aucun compartiment de fibres n'a été mesuré</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/direction_checks.py</extracomment>
        <source>no principal direction without a tensor</source>
        <translation>pas de direction principale sans tenseur</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/direction_checks.py</extracomment>
        <source>the phantom has no fibres</source>
        <translation>le fantôme n'a pas de fibres</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/ghost_checks.py</extracomment>
        <source>the N/2 ghost of the phantom falls on the phantom itself: {1} background voxels lie in it, {2} outside; {3} are needed</source>
        <translation>le fantôme N/2 de l'image retombe sur l'objet lui-même : {1} voxels du fond y sont, {2} au dehors ; il en faut {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/ghost_checks.py</extracomment>
        <source>the background was set to zero before the export</source>
        <translation>le fond a été mis à zéro avant l'export</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/ghost_checks.py</extracomment>
        <source>the files do not tell the direction of phase encoding</source>
        <translation>les fichiers ne disent pas la direction du codage de phase</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/ghost_checks.py</extracomment>
        <source>the phantom leaves too little background beside it</source>
        <translation>le fantôme laisse trop peu de fond à côté de lui</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/ghost_checks.py</extracomment>
        <source>{1} background voxels</source>
        <translation>{1} voxels du fond</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>Check the placement and that the series holds the middle of the phantom.</source>
        <translation>Vérifiez le placement et que la série contient le milieu du fantôme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>Copy the description and enter the size of your phantom.</source>
        <translation>Copiez la description et entrez la taille de votre fantôme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>Look at the vial; turn the phantom until the bubble has risen, and scan again.</source>
        <translation>Regardez le flacon ; tournez le fantôme jusqu'à ce que la bulle soit remontée, et refaites l'acquisition.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>No region of the phantom can be measured.</source>
        <translation>Aucune région du fantôme ne peut être mesurée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>What is seen is not of the size the description '{1}' gives (overlap {2}); it was measured where it is seen, and its geometric scale says nothing.</source>
        <translation>Ce qui se voit n'a pas la taille que donne la description « {1} » (recouvrement {2}) ; la mesure a été faite là où cela se voit, et son échelle géométrique ne dit rien.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>it served as thermometer and cannot test bias</source>
        <translation>il a servi de thermomètre et ne peut pas juger le biais</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>measuring the regions</source>
        <translation>mesure des régions</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>measuring the scanner</source>
        <translation>mesure de l'imageur</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/measuring.py</extracomment>
        <source>{1} of {2} voxels of {3} are dark spots, most likely a bubble; they and their neighbours were left out.</source>
        <translation>{1} des {2} voxels de {3} sont des taches sombres, très probablement une bulle ; eux et leurs voisins ont été laissés de côté.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise.py</extracomment>
        <source>differences of {1} volumes with b = 0</source>
        <translation>différences de {1} volumes à b = 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise.py</extracomment>
        <source>it needs two volumes with b = 0; this scan has {1}, and filtering and interpolation forbid to take the noise from the background</source>
        <translation>il faut deux volumes à b = 0 ; cette acquisition en a {1}, et filtrage et interpolation interdisent de prendre le bruit dans le fond</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise.py</extracomment>
        <source>misfit of the diffusion model</source>
        <translation>écart au modèle de diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise.py</extracomment>
        <source>n-th scan method over {1} volumes with b = 0</source>
        <translation>méthode du n-ième volume sur {1} volumes à b = 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise.py</extracomment>
        <source>there are no more volumes than the fit has parameters</source>
        <translation>il n'y a pas plus de volumes que l'ajustement n'a de paramètres</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise_checks.py</extracomment>
        <source>FA is not available: no tensor can be fitted to these directions</source>
        <translation>La FA n'est pas disponible : aucun tenseur ne peut être ajusté à ces directions</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise_checks.py</extracomment>
        <source>FA {1}, noise alone {2}</source>
        <translation>FA {1}, bruit seul {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise_checks.py</extracomment>
        <source>it needs two volumes with b = 0; by the misfit of the diffusion model it is at least {1} ({2})</source>
        <translation>il faut deux volumes à b = 0 ; d'après l'écart au modèle de diffusion il vaut au moins {1} ({2})</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise_checks.py</extracomment>
        <source>median of {1} regions ({2}), {3}</source>
        <translation>médiane de {1} régions ({2}), {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise_checks.py</extracomment>
        <source>no region</source>
        <translation>aucune région</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/noise_checks.py</extracomment>
        <source>no truth is known for FA of fibres, and noise is not all of it</source>
        <translation>aucune vérité n'est connue pour la FA de fibres, et le bruit n'en est pas tout</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/regions.py</extracomment>
        <source>only {1} voxels lie {2} mm inside {3}; {4} are needed</source>
        <translation>seuls {1} voxels se trouvent à {2} mm à l'intérieur de {3} ; il en faut {4}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/resolution.py</extracomment>
        <source>; below what the voxel of {1} mm can show</source>
        <translation> ; au-dessous de ce que le voxel de {1} mm peut montrer</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/resolution.py</extracomment>
        <source>beyond the voxel itself; {1} % of the image explained</source>
        <translation>au-delà du voxel lui-même ; {1} % de l'image expliqués</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/resolution.py</extracomment>
        <source>it needs both FWHM</source>
        <translation>il faut les deux FWHM</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/resolution.py</extracomment>
        <source>no part of the phantom lies within the image with its edges</source>
        <translation>aucune partie du fantôme n'est dans l'image avec ses bords</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/resolution.py</extracomment>
        <source>one slice does not show how the slices blur; it needs three</source>
        <translation>une coupe ne montre pas le flou entre les coupes ; il en faut trois</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/resolution.py</extracomment>
        <source>the described parts explain only {1} % of the image, so its blur cannot be told from other differences</source>
        <translation>les parties décrites n'expliquent que {1} % de l'image, son flou ne se distingue donc pas d'autres différences</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/resolution.py</extracomment>
        <source>the edges of the phantom do not determine it ({1} mm)</source>
        <translation>les bords du fantôme ne le déterminent pas ({1} mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/scanner_maps.py</extracomment>
        <source>ADC {1}e-3, the scanner's map {2}e-3 mm2/s</source>
        <translation>ADC {1}e-3, carte de l'imageur {2}e-3 mm2/s</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/scanner_maps.py</extracomment>
        <source>line through the logarithms at {1} nominal b-values, signal raised by {2} units; voxels scatter by {3}e-6 mm2/s about the map</source>
        <translation>droite par les logarithmes à {1} valeurs nominales de b, signal relevé de {2} unités ; les voxels se dispersent de {3}e-6 mm2/s autour de la carte</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/scanner_maps.py</extracomment>
        <source>no ADC map made by the scanner lies beside the series</source>
        <translation>aucune carte ADC faite par l'imageur n'est à côté de la série</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/scanner_maps.py</extracomment>
        <source>the scanner's map has {1}e-3 mm2/s</source>
        <translation>la carte de l'imageur a {1}e-3 mm2/s</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/scanner_maps.py</extracomment>
        <source>{1} ADC maps made by the scanner lie beside the series; the first was compared.</source>
        <translation>{1} cartes ADC faites par l'imageur sont à côté de la série ; la première a été comparée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/shape_checks.py</extracomment>
        <source>by the outline</source>
        <translation>par le contour</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/shape_checks.py</extracomment>
        <source>by the places of {1} vials</source>
        <translation>par les places de {1} flacons</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/shape_checks.py</extracomment>
        <source>no weighted volume shows the outline of the phantom above its background</source>
        <translation>aucun volume pondéré ne montre le contour du fantôme au-dessus de son fond</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/shape_checks.py</extracomment>
        <source>the outline of the phantom cannot be followed: too few edges</source>
        <translation>le contour du fantôme ne peut pas être suivi : trop peu de bords</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/shape_checks.py</extracomment>
        <source>the slices are not axial</source>
        <translation>les coupes ne sont pas axiales</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/shape_checks.py</extracomment>
        <source>volume {1}; {2} of {3} weighted volumes measured</source>
        <translation>volume {1} ; {2} des {3} volumes pondérés mesurés</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/shape_checks.py</extracomment>
        <source>what is seen is not of the size the description gives</source>
        <translation>ce qui se voit n'a pas la taille que donne la description</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/thermometer.py</extracomment>
        <source>no vial of water was chosen as thermometer</source>
        <translation>aucun flacon d'eau n'a été choisi comme thermomètre</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/thermometer.py</extracomment>
        <source>{1} as thermometer; it no longer tests bias</source>
        <translation>{1} comme thermomètre ; il ne juge plus le biais</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/thermometer.py</extracomment>
        <source>{1} has no positive ADC</source>
        <translation>{1} n'a pas d'ADC positif</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/thermometer.py</extracomment>
        <source>{1} was not measured</source>
        <translation>{1} n'a pas été mesuré</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/measuring/thermometer.py</extracomment>
        <source>{1} would be at {2} C, which no phantom is</source>
        <translation>{1} serait à {2} C, ce qu'aucun fantôme n'est</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/contrasts.py</extracomment>
        <source>Add the volumes with another b-value.</source>
        <translation>Ajoutez les volumes d'une autre valeur de b.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/contrasts.py</extracomment>
        <source>All its {1} volumes have one b-value ({2} s/mm2).</source>
        <translation>Ses {1} volumes ont tous une même valeur de b ({2} s/mm2).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/contrasts.py</extracomment>
        <source>Check that the series holds images of a phantom.</source>
        <translation>Vérifiez que la série contient des images d'un fantôme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/contrasts.py</extracomment>
        <source>No diffusion can be measured on this series.</source>
        <translation>Aucune diffusion ne peut être mesurée sur cette série.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/contrasts.py</extracomment>
        <source>No part of the image without weighting stands out from its background.</source>
        <translation>Aucune partie de l'image sans pondération ne se détache de son fond.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/contrasts.py</extracomment>
        <source>No phantom can be seen in this series.</source>
        <translation>Aucun fantôme n'est visible dans cette série.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>Check that it was laid so.</source>
        <translation>Vérifiez qu'il a été posé ainsi.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>Compare the marks of the phantom with the images.</source>
        <translation>Comparez les repères du fantôme aux images.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>Compare the marks of the phantom with the images. Do not use this series for planning; ask the maker of the scanner or of the export.</source>
        <translation>Comparez les repères du fantôme aux images. N'utilisez pas cette série pour la planification ; interrogez le constructeur de l'imageur ou de l'export.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>Its mirror image explains {1} % of the pictures, the phantom itself {2} %: left and right are swapped, or the description is not that of this phantom.</source>
        <translation>Son image en miroir explique {1} % des images, le fantôme lui-même {2} % : gauche et droite sont échangées, ou la description n'est pas celle de ce fantôme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>Scan the whole phantom, with the ends of its vials and its marks.</source>
        <translation>Acquérez le fantôme entier, avec les extrémités de ses flacons et ses repères.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>The images of this phantom are mirrored.</source>
        <translation>Les images de ce fantôme sont en miroir.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>The mirror image of the phantom explains {1} % of the pictures, the phantom as placed {2} %: left and right may be swapped.</source>
        <translation>L'image en miroir du fantôme explique {1} % des images, le fantôme tel que placé {2} % : gauche et droite sont peut-être échangées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>The phantom lies turned by {1} degrees from how it is described, and these images cannot tell it from its mirror image: left and right are not tested by them.</source>
        <translation>Le fantôme est tourné de {1} degrés par rapport à sa description, et ces images ne le distinguent pas de son image en miroir : elles ne contrôlent pas gauche et droite.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/handedness.py</extracomment>
        <source>The phantom lies turned by {1} degrees from how it is described. Its marks and the ends of its parts show that the images are not mirrored.</source>
        <translation>Le fantôme est tourné de {1} degrés par rapport à sa description. Ses repères et les extrémités de ses parties montrent que les images ne sont pas en miroir.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>Check that it is this phantom and this temperature, or place it by hand.</source>
        <translation>Vérifiez que c'est bien ce fantôme et cette température, ou placez-le à la main.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>How the phantom '{1}' lies cannot be told.</source>
        <translation>On ne peut pas dire comment le fantôme « {1} » est posé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>In the best position its parts explain the diffusion map with a correlation of {1} only; {2} is needed.</source>
        <translation>Dans la meilleure position, ses parties n'expliquent la carte de diffusion qu'avec une corrélation de {1} ; il faut {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>Place it by hand, or scan it with its orientation marks in the field of view.</source>
        <translation>Placez-le à la main, ou acquérez-le avec ses repères d'orientation dans le champ de vue.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>The phantom '{1}' was not found in this series.</source>
        <translation>Le fantôme « {1} » n'a pas été trouvé dans cette série.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>Two ways to lay it explain the diffusion map equally well (correlation {1}, the other {2} behind; {3} is needed).</source>
        <translation>Deux façons de le poser expliquent aussi bien la carte de diffusion (corrélation {1}, l'autre {2} derrière ; il faut {3}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>correlation of measured with expected diffusivity</source>
        <translation>corrélation de la diffusivité mesurée avec l'attendue</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>looking for the phantom</source>
        <translation>recherche du fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/placement.py</extracomment>
        <source>placing the phantom</source>
        <translation>placement du fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/placement/surface_placement.py</extracomment>
        <source>outer surface; the parts diffuse alike and show no orientation</source>
        <translation>surface extérieure ; les parties diffusent de même et ne montrent aucune orientation</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>Choose one of them as the reference.</source>
        <translation>Choisissez l'une d'elles comme référence.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>Compare them on the consoles; export with the maker's private attributes.</source>
        <translation>Comparez-les sur les consoles ; exportez avec les attributs privés du constructeur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>Give each scan a name of its own.</source>
        <translation>Donnez à chaque acquisition un nom qui lui soit propre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>Set them alike on the scanners and scan again, or accept that a difference between the scanners may be one of the protocols.</source>
        <translation>Réglez-les de même sur les imageurs et refaites l'acquisition, ou acceptez qu'une différence entre imageurs puisse venir des protocoles.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>The protocols cannot be compared.</source>
        <translation>Les protocoles ne peuvent pas être comparés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>The reference '{1}' is none of the scans {2}.</source>
        <translation>La référence « {1} » n'est aucune des acquisitions {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>Two scans are both called '{1}'.</source>
        <translation>Deux acquisitions s'appellent « {1} ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>at most {1} deg apart</source>
        <translation>au plus {1} degrés d'écart</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>at most {1} deg apart along the image axes; the slices are tilted</source>
        <translation>au plus {1} degrés d'écart selon les axes de l'image ; les coupes sont inclinées</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>directions of the headers</source>
        <translation>directions des en-têtes</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>one is told along the image axes, the other in the patient</source>
        <translation>l'une est donnée selon les axes de l'image, l'autre dans le patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>other b-values or another number of directions</source>
        <translation>d'autres valeurs de b ou un autre nombre de directions</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>the field strength is not recorded</source>
        <translation>l'intensité du champ n'est pas consignée</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>the reference does not record it</source>
        <translation>la référence ne la consigne pas</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>told in another maker's words</source>
        <translation>dit dans les mots d'un autre constructeur</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>up to {1} deg apart</source>
        <translation>jusqu'à {1} degrés d'écart</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>{1} acquisition attributes deviate between the scans: {2}.</source>
        <translation>{1} attributs d'acquisition diffèrent entre les acquisitions : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>{1} directions</source>
        <translation>{1} directions</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>{1} values could not be judged, because a file or the reference does not record them.</source>
        <translation>{1} valeurs n'ont pas pu être jugées, faute d'être consignées dans un fichier ou la référence.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>{1} values, {2} expected</source>
        <translation>{1} valeurs, {2} attendues</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/protocol.py</extracomment>
        <source>{1}, {2} expected</source>
        <translation>{1}, {2} attendu</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>all points have the same mean</source>
        <translation>tous les points ont la même moyenne</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>concordance needs at least 4 points, there are {1}</source>
        <translation>la concordance demande au moins 4 points, il y en a {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>differences in % need values above zero</source>
        <translation>les différences en % demandent des valeurs supérieures à zéro</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>limits of agreement need at least 3 points, there are {1}</source>
        <translation>les limites d'agrément demandent au moins 3 points, il y en a {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>one difference has no spread, so its mean has no interval</source>
        <translation>une seule différence n'a pas de dispersion, sa moyenne n'a donc pas d'intervalle</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>one of the two sets of values does not vary</source>
        <translation>l'un des deux jeux de valeurs ne varie pas</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>the differences do not scatter</source>
        <translation>les différences ne se dispersent pas</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>the points lie on one line, or are not correlated</source>
        <translation>les points sont sur une droite, ou ne sont pas corrélés</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>there is no difference to take the mean of</source>
        <translation>il n'y a pas de différence dont prendre la moyenne</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>{1} pairs cannot reach p &lt; {2}: the smallest possible p is {3}. Look at the difference and its interval instead</source>
        <translation>{1} paires ne peuvent pas atteindre p &lt; {2} : le plus petit p possible est {3}. Regardez plutôt la différence et son intervalle</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/agreement.py</extracomment>
        <source>{1} points do not tell whether the spread grows</source>
        <translation>{1} points ne disent pas si la dispersion croît</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/correlation.py</extracomment>
        <source>an ICC needs at least 3 vials on at least 2 scanners</source>
        <translation>un ICC demande au moins 3 flacons sur au moins 2 imageurs</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/correlation.py</extracomment>
        <source>the scanners differ by a constant only: there is no spread to compare</source>
        <translation>les imageurs ne diffèrent que d'une constante : il n'y a pas de dispersion à comparer</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/linear_relation.py</extracomment>
        <source>a line with intervals needs at least {1} points, not {2}</source>
        <translation>une droite avec intervalles demande au moins {1} points, non {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/linear_relation.py</extracomment>
        <source>a weighted line needs an uncertainty above zero for each point</source>
        <translation>une droite pondérée demande pour chaque point une incertitude supérieure à zéro</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/linear_relation.py</extracomment>
        <source>all points have the same x</source>
        <translation>tous les points ont le même x</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/linear_relation.py</extracomment>
        <source>without one of its points there is no line</source>
        <translation>sans l'un de ses points, il n'y a pas de droite</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/linear_relation.py</extracomment>
        <source>x and y are not correlated: no line has errors in both</source>
        <translation>x et y ne sont pas corrélés : aucune droite n'a des erreurs sur les deux</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/repeatability.py</extracomment>
        <source>a variation in % needs values above zero</source>
        <translation>une variation en % demande des valeurs supérieures à zéro</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/repeatability.py</extracomment>
        <source>nothing was measured twice</source>
        <translation>rien n'a été mesuré deux fois</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/repeatability.py</extracomment>
        <source>reproducibility needs at least 2 vials on at least 2 scanners</source>
        <translation>la reproductibilité demande au moins 2 flacons sur au moins 2 imageurs</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/phantom/statistics/repeatability.py</extracomment>
        <source>two scanners give one degree of freedom for the difference between scanners: a reproducibility coefficient is indicative only, see the bias and its interval</source>
        <translation>deux imageurs ne donnent qu'un degré de liberté pour leur différence : un coefficient de reproductibilité n'est qu'indicatif, voyez le biais et son intervalle</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>All of its values are {1}.</source>
        <translation>Toutes ses valeurs sont {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>Check that the series was read rightly.</source>
        <translation>Vérifiez que la série a été lue correctement.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>Holes of {1} of the brain mask had to be filled.</source>
        <translation>Des trous de {1} du masque cérébral ont dû être comblés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>Look at the mask in the lowest slices; tracts end where the mask ends.</source>
        <translation>Regardez le masque dans les coupes les plus basses ; les faisceaux finissent où finit le masque.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>Look at the mask: dark parts of the brain may be missing at its edge.</source>
        <translation>Regardez le masque : des parties sombres du cerveau peuvent manquer à son bord.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>Look at the mask; use the preset 'phantom' if this is not a brain.</source>
        <translation>Regardez le masque ; utilisez le préréglage « fantôme » s'il ne s'agit pas d'un cerveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>No object was found in the b = 0 image.</source>
        <translation>Aucun objet n'a été trouvé dans l'image b = 0.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>The brain mask ends {1} mm above the lower edge of the field of view with {2} cm2: the brainstem below may be missing.</source>
        <translation>Le masque cérébral finit {1} mm au-dessus du bord inférieur du champ de vue avec {2} cm2 : le tronc cérébral peut manquer en dessous.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>The brain mask has {1} l; a brain has {2} to {3} l.</source>
        <translation>Le masque cérébral a {1} l ; un cerveau a de {2} à {3} l.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>The field of view cuts the brain at its {1} end; the part inside has {2} l.</source>
        <translation>Le champ de vue coupe le cerveau (côté {1}) ; la partie visible a {2} l.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>Tracts that leave the field of view cannot be followed beyond it.</source>
        <translation>Les faisceaux qui sortent du champ de vue ne peuvent pas être suivis au-delà.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>brain mask</source>
        <translation>masque cérébral</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>estimating the bias field</source>
        <translation>estimation du champ de biais</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>finding the brain</source>
        <translation>recherche du cerveau</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/brain_mask.py</extracomment>
        <source>object mask</source>
        <translation>masque de l'objet</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/denoise.py</extracomment>
        <source>Denoising is not possible.</source>
        <translation>Le débruitage n'est pas possible.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/denoise.py</extracomment>
        <source>Switch denoising off for this series.</source>
        <translation>Désactivez le débruitage pour cette série.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/denoise.py</extracomment>
        <source>The series has {1} volumes of {2} voxels; noise can be told from signal from {3} volumes on, in patches {4} voxels wide.</source>
        <translation>La série a {1} volumes de {2} voxels ; le bruit se distingue du signal à partir de {3} volumes, dans des blocs de {4} voxels de large.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/denoise.py</extracomment>
        <source>reducing noise</source>
        <translation>réduction du bruit</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/gibbs.py</extracomment>
        <source>removing Gibbs ringing</source>
        <translation>suppression des artefacts de Gibbs</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>Look at the fit and its residuals; such volumes can also have lost signal.</source>
        <translation>Regardez l'ajustement et ses résidus ; de tels volumes peuvent aussi avoir perdu du signal.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>Look at these volumes; leave them out of the fit if they are damaged.</source>
        <translation>Regardez ces volumes ; laissez-les hors de l'ajustement s'ils sont endommagés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>Motion cannot be corrected.</source>
        <translation>Le mouvement ne peut pas être corrigé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>Switch motion correction off or use a series with a b = 0 volume.</source>
        <translation>Désactivez la correction de mouvement ou utilisez une série avec un volume à b = 0.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>The head moved more than {1} mm or {2} degrees in {3} of {4} volumes ({5}; at most {6} mm, {7} degrees).</source>
        <translation>La tête a bougé de plus de {1} mm ou {2} degrés dans {3} des {4} volumes ({5} ; au plus {6} mm, {7} degrés).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>The lowest b-value of the series is {1} s/mm2; the reference is a volume with b = 0.</source>
        <translation>La plus petite valeur de b de la série est {1} s/mm2 ; la référence est un volume à b = 0.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>Volumes {1} would have moved more than {2} mm, which means that they could not be aligned; they were left as acquired.</source>
        <translation>Les volumes {1} auraient bougé de plus de {2} mm, ce qui signifie qu'ils n'ont pas pu être alignés ; ils ont été laissés tels qu'acquis.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>affine within a shell, by correlation with the signal other volumes predict; joined to b = 0 by time</source>
        <translation>affine au sein d'une couronne, par corrélation avec le signal que prédisent les autres volumes ; relié à b = 0 par le temps</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>correcting motion</source>
        <translation>correction du mouvement</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/preprocess/motion.py</extracomment>
        <source>resampling the volumes</source>
        <translation>rééchantillonnage des volumes</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/region_filling.py</extracomment>
        <source>It is nowhere as thick as {1} mm.</source>
        <translation>Elle n'atteint nulle part une épaisseur de {1} mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/region_filling.py</extracomment>
        <source>No structure can be made of the region.</source>
        <translation>Aucune structure ne peut être faite de la région.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/region_filling.py</extracomment>
        <source>Use the tract itself, with a margin.</source>
        <translation>Utilisez le faisceau lui-même, avec une marge.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>Check the registration, and that the planning series covers the tract.</source>
        <translation>Vérifiez le recalage, et que la série de planification couvre le faisceau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>Choose a margin of 0 to 50 mm and a sampling of 0.05 to 2 mm.</source>
        <translation>Choisissez une marge de 0 à 50 mm et un échantillonnage de 0,05 à 2 mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>Its margin is {1} mm and its sampling {2} mm.</source>
        <translation>Sa marge est {1} mm et son échantillonnage {2} mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>Nothing, unless the share is large; then use thinner slices.</source>
        <translation>Rien, sauf si la part est grande ; utilisez alors des coupes plus fines.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>Of its {1} cc nothing lies on a slice of the planning series.</source>
        <translation>De ses {1} cc, rien ne se trouve sur une coupe de la série de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>Use a planning series that covers the tract, or plan with the missing part in mind.</source>
        <translation>Utilisez une série de planification qui couvre le faisceau, ou planifiez en tenant compte de la partie manquante.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>Use a planning series with slices of 1 mm or less, or look at the outlines at the tract's ends.</source>
        <translation>Utilisez une série de planification à coupes de 1 mm ou moins, ou regardez les contours aux extrémités du faisceau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>{1}: parts too small for a contour of 3 points were left out, together {2} mm3 ({3} %).</source>
        <translation>{1} : des parties trop petites pour un contour de 3 points ont été laissées de côté, ensemble {2} mm3 ({3} %).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>{1}: to keep the volume, outlines were moved by {2} mm and more on a twentieth of the structure, and its centre by {3} mm: it is thin where slices are {4} mm apart.</source>
        <translation>{1} : pour garder le volume, les contours ont été déplacés de {2} mm et plus sur un vingtième de la structure, et son centre de {3} mm : elle est mince là où les coupes sont distantes de {4} mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_making.py</extracomment>
        <source>{1}: {2} cc ({3} %) lie outside the planning series and are not in the structure.</source>
        <translation>{1} : {2} cc ({3} %) se trouvent hors de la série de planification et ne sont pas dans la structure.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>Do not take an empty structure for an absent organ.</source>
        <translation>Ne prenez pas une structure vide pour un organe absent.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>Draw or export the structure on this image series.</source>
        <translation>Tracez ou exportez la structure sur cette série d'images.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>Give the image series the structure was drawn on.</source>
        <translation>Donnez la série d'images sur laquelle la structure a été tracée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>Give the images of the same patient.</source>
        <translation>Donnez les images du même patient.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>Give the images the structures were drawn on.</source>
        <translation>Donnez les images sur lesquelles les structures ont été tracées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>Give the whole series the structures were drawn on.</source>
        <translation>Donnez la série entière sur laquelle les structures ont été tracées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>Nothing where they are markers; else draw the structure again.</source>
        <translation>Rien s'il s'agit de marqueurs ; sinon, tracez la structure de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>The file is of patient '{1}', the images are of '{2}'.</source>
        <translation>Le fichier est du patient « {1} », les images de « {2} ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>The file was drawn on series {1}, the images are series {2}.</source>
        <translation>Le fichier a été tracé sur la série {1}, les images sont la série {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>The structures are in frame of reference {1}, the images in {2}: places cannot be compared.</source>
        <translation>Les structures sont dans le référentiel {1}, les images dans {2} : les positions ne sont pas comparables.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>{1} has no contour at all.</source>
        <translation>{1} n'a aucun contour.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>{1} images the file lists are not among the images given.</source>
        <translation>{1} images citées par le fichier ne sont pas parmi les images données.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>{1}: {2} images its contours refer to are not in the series.</source>
        <translation>{1} : {2} images auxquelles ses contours se réfèrent ne sont pas dans la série.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>{1}: {2} of {3} contours enclose no area (points, open lines or fewer than 3 corners).</source>
        <translation>{1} : {2} des {3} contours n'entourent aucune surface (points, lignes ouvertes ou moins de 3 sommets).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/structure_verification.py</extracomment>
        <source>{1}: {2} of {3} contours lie on no slice of the images; they are not counted, and some systems drop them.</source>
        <translation>{1} : {2} des {3} contours ne sont sur aucune coupe des images ; ils ne sont pas comptés, et certains systèmes les suppriment.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>Choose one of them, or name no target.</source>
        <translation>Choisissez-en une, ou ne nommez aucune cible.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>Do not take an empty structure for an absent target.</source>
        <translation>Ne prenez pas une structure vide pour une cible absente.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>Draw or export it on every slice of the planning series, as plain outlines.</source>
        <translation>Tracez-la ou exportez-la sur chaque coupe de la série de planification, en contours simples.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>Draw them on the planning series, or choose the series they were drawn on.</source>
        <translation>Tracez-les sur la série de planification, ou choisissez la série sur laquelle elles ont été tracées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>Give structures of the same patient.</source>
        <translation>Donnez des structures du même patient.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>Name the targets if one of them is meant.</source>
        <translation>Nommez les cibles si l'une d'elles est visée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>No target was taken from {1} RTSTRUCT files; no distances will be measured.</source>
        <translation>Aucune cible n'a été reprise de {1} fichiers RTSTRUCT ; aucune distance ne sera mesurée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>The RTSTRUCTs on the planning series hold {1}.</source>
        <translation>Les RTSTRUCT sur la série de planification contiennent {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>The structure set '{1}' was left aside: it is of patient '{2}', the planning series of '{3}'.</source>
        <translation>L'ensemble de structures « {1} » a été laissé de côté : il est du patient « {2} », la série de planification de « {3} ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>There is no region named {1}.</source>
        <translation>Il n'y a pas de région nommée {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>These regions were not taken as targets: {1}.</source>
        <translation>Ces régions n'ont pas été reprises comme cibles : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>To have them, add an RTSTRUCT with a GTV, CTV or PTV on the planning series to the sources and import again.</source>
        <translation>Pour les avoir, ajoutez aux sources un RTSTRUCT avec un GTV, CTV ou PTV sur la série de planification et importez de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>it is drawn on {1} slices that are never neighbours (every {2}th slice), so that what lies between is not said</source>
        <translation>elle est tracée sur {1} coupes qui ne sont jamais voisines (une sur {2}), si bien que rien n'est dit de ce qui est entre elles</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>none of its {1} contours encloses an area</source>
        <translation>aucun de ses {1} contours n'entoure une surface</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>two of its contours cross or are the same on slice {1}</source>
        <translation>deux de ses contours se croisent ou sont identiques sur la coupe {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>{1} of {2} contours lie on no slice of the planning series (more than {3} mm away)</source>
        <translation>{1} contours sur {2} ne sont sur aucune coupe de la série de planification (à plus de {3} mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>{1} regions of the structure set '{2}' were left aside: they are in frame of reference {3}, the planning series in {4}.</source>
        <translation>{1} régions de l'ensemble de structures « {2} » ont été laissées de côté : elles sont dans le référentiel {3}, la série de planification dans {4}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>{1} was not taken as a target: its contours enclose nothing.</source>
        <translation>{1} n'a pas été reprise comme cible : ses contours n'entourent rien.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/targets.py</extracomment>
        <source>{1} was not taken as a target: {2}.</source>
        <translation>{1} n'a pas été reprise comme cible : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/tube_distance.py</extracomment>
        <source>A streamline has points that are not numbers.</source>
        <translation>Une ligne de courant a des points qui ne sont pas des nombres.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/tube_distance.py</extracomment>
        <source>Choose a radius above 0 mm.</source>
        <translation>Choisissez un rayon supérieur à 0 mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/tube_distance.py</extracomment>
        <source>No structure can be made.</source>
        <translation>Aucune structure ne peut être créée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/tube_distance.py</extracomment>
        <source>The tubes would have a radius of {1} mm.</source>
        <translation>Les tubes auraient un rayon de {1} mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/tube_distance.py</extracomment>
        <source>There is no streamline.</source>
        <translation>Il n'y a aucune ligne de courant.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/structures/tube_distance.py</extracomment>
        <source>Track again, or read the tractogram from a sound file.</source>
        <translation>Refaites le suivi, ou lisez le tractogramme d'un fichier intact.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source> (most failed: {1})</source>
        <translation> (le plus souvent rejetées : {1})</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>cut by the field of view: {1}</source>
        <translation>coupé par le champ de vue : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>cut by the field of view: {1} not imaged</source>
        <translation>coupé par le champ de vue : {1} hors de l'image</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>imaged to {1} %</source>
        <translation>imagé à {1} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>low density</source>
        <translation>faible densité</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>no voxel of {1} lies in the mask with an FA of {2} or more</source>
        <translation>aucun voxel de {1} ne se trouve dans le masque avec une FA de {2} ou plus</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>not imaged</source>
        <translation>hors de l'image</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>selecting among {1} streamlines</source>
        <translation>sélection parmi {1} lignes de courant</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>the template does not fit: {1}</source>
        <translation>l'atlas ne s'ajuste pas : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>{1} % of the streamlines end at its {2}</source>
        <translation>{1} % des lignes de courant finissent à son {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>{1} edge</source>
        <translation>bord {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>{1} of {2} streamlines meet the rule, {3} are needed{4}</source>
        <translation>{1} des {2} lignes de courant satisfont la règle, il en faut {3}{4}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/automatic_tracts.py</extracomment>
        <source>{1}: {2} streamlines</source>
        <translation>{1} : {2} lignes de courant</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/direction_fields.py</extracomment>
        <source>Resample the series to a grid without shear (no gantry tilt) first.</source>
        <translation>Rééchantillonnez d'abord la série sur une grille sans cisaillement (sans inclinaison du statif).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/direction_fields.py</extracomment>
        <source>The axes of its voxels are not perpendicular (largest cosine {1}).</source>
        <translation>Les axes de ses voxels ne sont pas perpendiculaires (plus grand cosinus {1}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/direction_fields.py</extracomment>
        <source>The diffusion series cannot be tracked.</source>
        <translation>Le suivi n'est pas possible sur la série de diffusion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/editing.py</extracomment>
        <source>cleaning {1}</source>
        <translation>nettoyage : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/editing.py</extracomment>
        <source>removed by hand</source>
        <translation>retirées à la main</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/editing.py</extracomment>
        <source>{1} of {2} streamlines are left after cleaning and editing, {3} are needed</source>
        <translation>il reste {1} des {2} lignes de courant après nettoyage et édition, il en faut {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>, and a person overruled it</source>
        <translation>, et une personne a décidé autrement</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>; it looks right, so look for another cause common to all</source>
        <translation> ; elle paraît correcte, cherchez donc une autre cause commune à tous</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>coverage: cut by the field of view at {1}</source>
        <translation>couverture : coupé par le champ de vue à {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>gradient table</source>
        <translation>table de gradients</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>implausible length</source>
        <translation>longueur invraisemblable</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>implausible volume</source>
        <translation>volume invraisemblable</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>its median length of {1} mm is outside {2} to {3} mm</source>
        <translation>sa longueur médiane de {1} mm est hors de {2} à {3} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>its volume of {1} cm3 is outside {2} to {3} cm3</source>
        <translation>son volume de {1} cm3 est hors de {2} à {3} cm3</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>lesion or oedema: on {1} % of its way FA is below {2} and MD above {3} um2/ms, on the other side on {4} %</source>
        <translation>lésion ou œdème : sur {1} % de son trajet la FA est inférieure à {2} et la MD supérieure à {3} um2/ms, de l'autre côté sur {4} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>lesion: the marked lesion lies {1} mm from its way</source>
        <translation>lésion : la lésion marquée se trouve à {1} mm de son trajet</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>no cause was recognised: the gradient table, coverage, tissue, template fit and noise look usual; the model may not follow this tract where fibres cross</source>
        <translation>aucune cause n'a été reconnue : table de gradients, couverture, tissu, ajustement de l'atlas et bruit paraissent habituels ; il se peut que le modèle ne suive pas ce faisceau là où des fibres se croisent</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>noise: the signal-to-noise ratio of b = 0 is {1}, below {2}</source>
        <translation>bruit : le rapport signal sur bruit à b = 0 est {1}, en dessous de {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>template fit</source>
        <translation>ajustement de l'atlas</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>template fit: {1}</source>
        <translation>ajustement de l'atlas : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>the check of the gradient table says {1}, margin {2}</source>
        <translation>le contrôle de la table de gradients dit {1}, marge {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>the gradient table: {1}</source>
        <translation>la table de gradients : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>the gradient table: {1} of {2} tracts failed together, and {3}</source>
        <translation>la table de gradients : {1} des {2} faisceaux ont échoué ensemble, et {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>wrong side</source>
        <translation>mauvais côté</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>{1} % of its streamlines run more than {2} mm beyond the midline, on the wrong side</source>
        <translation>{1} % de ses lignes de courant dépassent la ligne médiane de plus de {2} mm, du mauvais côté</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/failure_causes.py</extracomment>
        <source>{1} has {2} times as many streamlines; sides differ in healthy people too, but seldom so much</source>
        <translation>{1} a {2} fois autant de lignes de courant ; les côtés diffèrent aussi chez les personnes saines, mais rarement à ce point</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/repeated_tracking.py</extracomment>
        <source>tuple[TensorMaps, DirectionField]</source>
        <translation>tuple[TensorMaps, DirectionField]</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/repeated_tracking.py</extracomment>
        <source>{1}: realisation {2}</source>
        <translation>{1} : réalisation {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/selection.py</extracomment>
        <source>ends in {1}</source>
        <translation>aboutit dans {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/selection.py</extracomment>
        <source>too long</source>
        <translation>trop longue</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/selection.py</extracomment>
        <source>too short</source>
        <translation>trop courte</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/tracking.py</extracomment>
        <source>The tensors cannot be tracked probabilistically.</source>
        <translation>Les tenseurs ne peuvent pas être suivis de façon probabiliste.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/tracking.py</extracomment>
        <source>There is one tensor for each voxel; it says nothing of its own uncertainty.</source>
        <translation>Il n'y a qu'un tenseur par voxel ; il ne dit rien de sa propre incertitude.</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/tracking.py</extracomment>
        <source>Track deterministically, or give several tensors for each voxel (bootstrap).</source>
        <translation>Suivez de façon déterministe, ou donnez plusieurs tenseurs par voxel (bootstrap).</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/tracking.py</extracomment>
        <source>preparing the tracker (some seconds when it is used for the first time)</source>
        <translation>préparation du suivi (quelques secondes à la première utilisation)</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/tracking.py</extracomment>
        <source>{1} streamlines</source>
        <translation>{1} lignes de courant</translation>
    </message>
    <message>
        <extracomment>dtiplan/processing/tracts/uncertainty.py</extracomment>
        <source>probability of {1}</source>
        <translation>probabilité de {1}</translation>
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
        <translation>limites provisoires : moins de 20 points</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/dose_plots.py</extracomment>
        <source>Distance to the target</source>
        <translation>Distance à la cible</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/dose_plots.py</extracomment>
        <source>Dose (Gy)</source>
        <translation>Dose (Gy)</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/dose_plots.py</extracomment>
        <source>Dose-volume histograms</source>
        <translation>Histogrammes dose-volume</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/dose_plots.py</extracomment>
        <source>Volume (cc)</source>
        <translation>Volume (cc)</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/dose_plots.py</extracomment>
        <source>Volume that gets at least the dose (%)</source>
        <translation>Volume qui reçoit au moins la dose (%)</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/dose_plots.py</extracomment>
        <source>mm along the tract, from the {first} to the {last} end</source>
        <translation>mm le long du faisceau, de l'extrémité « {first} » à l'extrémité « {last} »</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/live_planes.py</extracomment>
        <source>place on the picture</source>
        <translation>position sur l'image</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/margin_plot.py</extracomment>
        <source>along the tract, from its {first} to its {second} end</source>
        <translation>le long du faisceau, de l'extrémité « {first} » à l'extrémité « {second} »</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/margin_plot.py</extracomment>
        <source>margin (mm)</source>
        <translation>marge (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/margin_plot.py</extracomment>
        <source>upper center</source>
        <translation>upper center</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/offscreen.py</extracomment>
        <source>On Debian or Ubuntu: apt-get install --no-install-recommends libgl1 libegl1</source>
        <translation>Sous Debian ou Ubuntu : apt-get install --no-install-recommends libgl1 libegl1</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/offscreen.py</extracomment>
        <source>On Debian or Ubuntu: apt-get install --no-install-recommends libgl1-mesa-dri</source>
        <translation>Sous Debian ou Ubuntu : apt-get install --no-install-recommends libgl1-mesa-dri</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/offscreen.py</extracomment>
        <source>The 3D picture cannot be drawn.</source>
        <translation>L'image 3D ne peut pas être dessinée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/offscreen.py</extracomment>
        <source>The graphics libraries are there, but no OpenGL driver answers.</source>
        <translation>Les bibliothèques graphiques sont présentes, mais aucun pilote OpenGL ne répond.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/offscreen.py</extracomment>
        <source>This machine lacks {1}.</source>
        <translation>Il manque {1} à cette machine.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>Bias against the truth</source>
        <translation>Biais par rapport à la vérité</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>bias</source>
        <translation>biais</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>difference</source>
        <translation>différence</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>identity</source>
        <translation>identité</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>limits of agreement</source>
        <translation>limites d'agrément</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>mean of both</source>
        <translation>moyenne des deux</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>measured ADC</source>
        <translation>ADC mesuré</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>outside lower center</source>
        <translation>outside lower center</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>posterior - anterior</source>
        <translation>postérieur - antérieur</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>right - left</source>
        <translation>droite - gauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/phantom_plots.py</extracomment>
        <source>true ADC</source>
        <translation>ADC vrai</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/pictures.py</extracomment>
        <source>Radiological convention: the patient's left is on the right of the picture. Positions in RAS millimetres.</source>
        <translation>Convention radiologique : la gauche du patient est à droite de l'image. Positions en millimètres RAS.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/pictures.py</extracomment>
        <source>Research software - not a medical device</source>
        <translation>Logiciel de recherche - n'est pas un dispositif médical</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/planes.py</extracomment>
        <source>Axial, z = {1} mm</source>
        <translation>Axial, z = {1} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/planes.py</extracomment>
        <source>Coronal, y = {1} mm</source>
        <translation>Coronal, y = {1} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/planes.py</extracomment>
        <source>Sagittal, x = {1} mm</source>
        <translation>Sagittal, x = {1} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/profile_plots.py</extracomment>
        <source>% of the length, from the {first} to the {last} end</source>
        <translation>% de la longueur, de l'extrémité « {first} » à l'extrémité « {last} »</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/profile_plots.py</extracomment>
        <source>Distance to targets (mm)</source>
        <translation>Distance aux cibles (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/profile_plots.py</extracomment>
        <source>Possible shift by distortion (mm)</source>
        <translation>Décalage possible par distorsion (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/profile_plots.py</extracomment>
        <source>{tract} to {target}</source>
        <translation>{tract} à {target}</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/report_parts.py</extracomment>
        <source>not done</source>
        <translation>non fait</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>, inside the brain mask</source>
        <translation>, dans le masque cérébral</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>, {1} drawn</source>
        <translation>, {1} dessinées</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>Contours as slabs of one slice spacing</source>
        <translation>Contours en tranches de l'épaisseur d'un espacement de coupe</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>From the feet</source>
        <translation>Depuis les pieds</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>From the front</source>
        <translation>De face</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>From the left</source>
        <translation>Depuis la gauche</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>Streamlines in patient space{1}</source>
        <translation>Lignes de courant dans l'espace du patient{1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>Structures in 3D</source>
        <translation>Structures en 3D</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>not found, no streamline</source>
        <translation>non trouvé, aucune ligne de courant</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/scene.py</extracomment>
        <source>{1}: {2} contours</source>
        <translation>{1} : {2} contours</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>Above: squares of {1} mm, by turns from both images; borders must run on across them. Below: edges of the moved image must lie on those of the fixed one.</source>
        <translation>En haut : carrés de {1} mm, alternés entre les deux images ; les bords doivent se poursuivre d'un carré à l'autre. En bas : les contours de l'image déplacée doivent se superposer à ceux de l'image fixe.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>Black is {1} and white {2} {3}</source>
        <translation>Noir : {1}, blanc : {2} {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>Brainstem and deep grey matter must lie inside; holes would cut tracts without a word.</source>
        <translation>Le tronc cérébral et la substance grise profonde doivent être à l'intérieur ; des trous couperaient des faisceaux sans prévenir.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>Colour FA</source>
        <translation>FA couleur</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>Contours on {1} of the {2} slices of {3} that hold any</source>
        <translation>Contours sur {1} des {2} coupes de {3} qui en portent</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>Direction of the fibres as colour, fractional anisotropy (no unit, 0 to 1) as brightness</source>
        <translation>Direction des fibres en couleur, anisotropie fractionnelle (sans unité, 0 à 1) en luminosité</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>If a named bundle has another colour, the gradient directions are wrong: do not track. Flipped signs do not change these colours; the orientation proof finds them.</source>
        <translation>Si un faisceau nommé a une autre couleur, les directions de gradient sont fausses : ne faites pas de suivi. Des signes inversés ne changent pas ces couleurs ; la preuve d'orientation les trouve.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>Slice {1}, {2} = {3} mm</source>
        <translation>Coupe {1}, {2} = {3} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>b = 0 image (a.u.) and the outline of the mask, {1} cc</source>
        <translation>Image b = 0 (u. a.) et contour du masque, {1} cc</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>edges of {1}</source>
        <translation>contours de {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>front-back: cingulum</source>
        <translation>avant-arrière : cingulum</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>head-foot: corticospinal tract</source>
        <translation>tête-pieds : faisceau corticospinal</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>left-right: corpus callosum</source>
        <translation>gauche-droite : corps calleux</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>outline of the brain mask</source>
        <translation>contour du masque cérébral</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/slices.py</extracomment>
        <source>{1} (warm) moved onto {2} (grey): rotation {3} deg, centre displaced by {4} mm</source>
        <translation>{1} (teinte chaude) amenée sur {2} (gris) : rotation {3} deg, centre déplacé de {4} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/template_picture.py</extracomment>
        <source>Fit of the template</source>
        <translation>Ajustement de l'atlas</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/template_picture.py</extracomment>
        <source>Patient's FA (no unit, 0 to 0.8) and the outlines of the template on it</source>
        <translation>FA du patient (sans unité, 0 à 0,8) et les contours de l'atlas par-dessus</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/template_picture.py</extracomment>
        <source>The outlines must follow the bright bundles: corpus callosum, internal capsules, edge of the brain. Where they do not, no tract's region is where it should be.</source>
        <translation>Les contours doivent suivre les faisceaux clairs : corps calleux, capsules internes, bord du cerveau. Là où ils ne le font pas, aucune région de faisceau n'est là où elle devrait être.</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/template_picture.py</extracomment>
        <source>lesion, left out of the fit</source>
        <translation>lésion, exclue de l'ajustement</translation>
    </message>
    <message>
        <extracomment>dtiplan/render/template_picture.py</extracomment>
        <source>template: white matter and brain</source>
        <translation>atlas : substance blanche et cerveau</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>Choose a folder that dtiplan made, or start a new case.</source>
        <translation>Choisissez un dossier créé par dtiplan, ou commencez un nouveau cas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>Choose a new or an empty folder.</source>
        <translation>Choisissez un dossier nouveau ou vide.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>Copy the newest file of its folder 'revisions' over case.json, or restore a backup.</source>
        <translation>Copiez le fichier le plus récent de son dossier « revisions » à la place de case.json, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>It has schema version {1}; this program knows versions up to {2}.</source>
        <translation>Il a la version de schéma {1} ; ce programme connaît les versions jusqu'à {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>It has the revisions 0 to {1}.</source>
        <translation>Il a les révisions 0 à {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>Open it with the version of dtiplan that made it.</source>
        <translation>Ouvrez-le avec la version de dtiplan qui l'a créé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>Restore the folder from a backup, or run the step again.</source>
        <translation>Restaurez le dossier depuis une sauvegarde, ou relancez l'étape.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>The case cannot go back to revision {1}.</source>
        <translation>Le cas ne peut pas revenir à la révision {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>The case {1} cannot be changed.</source>
        <translation>Le cas {1} ne peut pas être modifié.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>The case {1} cannot be made.</source>
        <translation>Le cas {1} ne peut pas être créé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>The case {1} cannot be opened.</source>
        <translation>Le cas {1} ne peut pas être ouvert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>The case {1} is damaged.</source>
        <translation>Le cas {1} est endommagé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>The folder holds other files and no dtiplan case.</source>
        <translation>Le dossier contient d'autres fichiers et aucun cas dtiplan.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>The result of {1} cannot be kept.</source>
        <translation>Le résultat de {1} ne peut pas être conservé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>There is no case.json in it.</source>
        <translation>Il ne contient pas de case.json.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>{1} cannot be read: {2}.</source>
        <translation>{1} ne peut pas être lu : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/case.py</extracomment>
        <source>{1} is missing or is not what was written (SHA-256 differs).</source>
        <translation>{1} manque ou n'est pas ce qui a été écrit (SHA-256 différent).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/history.py</extracomment>
        <source>went back to revision {1}</source>
        <translation>retour à la révision {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/released.py</extracomment>
        <source>{1} cannot be moved.</source>
        <translation>{1} ne peut pas être déplacé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/cases/released.py</extracomment>
        <source>{1} cannot be set aside.</source>
        <translation>{1} ne peut pas être mis de côté.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/confidence_regions.py</extracomment>
        <source>Its uncertainty was not estimated.</source>
        <translation>Son incertitude n'a pas été estimée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/confidence_regions.py</extracomment>
        <source>Run 'Estimate uncertainty' with 'Estimate' switched on, or set the confidence level of the structures to 0.</source>
        <translation>Exécutez « Estimer l'incertitude » avec « Estimer » activé, ou réglez le niveau de confiance des structures sur 0.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/confidence_regions.py</extracomment>
        <source>The {1} % region of {2} cannot be made.</source>
        <translation>La région à {1} % de {2} ne peut pas être faite.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/confidence_regions.py</extracomment>
        <source>{1} % CONFIDENCE REGION, {2}, {3} mm (p95 {4} mm) beyond the tract</source>
        <translation>RÉGION DE CONFIANCE À {1} %, {2}, {3} mm (p95 {4} mm) au-delà du faisceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/confidence_regions.py</extracomment>
        <source>{1} streamlines, radius {2} mm</source>
        <translation>{1} lignes de courant, rayon {2} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/case_tracts.py</extracomment>
        <source>Accept the registration first.</source>
        <translation>Acceptez d'abord le recalage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/case_tracts.py</extracomment>
        <source>Find the tracts first.</source>
        <translation>Trouvez d'abord les faisceaux.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/case_tracts.py</extracomment>
        <source>Give the case that was planned on the images of the dose.</source>
        <translation>Donnez le cas qui a été planifié sur les images de la dose.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/case_tracts.py</extracomment>
        <source>It has no {1}.</source>
        <translation>Il lui manque : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/case_tracts.py</extracomment>
        <source>Its registration leads to frame of reference {1}, the dose is in {2}.</source>
        <translation>Son recalage mène au référentiel {1}, la dose est dans {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/case_tracts.py</extracomment>
        <source>The tracts of the case {1} cannot be laid into the dose.</source>
        <translation>Les faisceaux du cas {1} ne peuvent pas être placés dans la dose.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/case_tracts.py</extracomment>
        <source>the structure with a margin in all directions</source>
        <translation>la structure avec une marge dans toutes les directions</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Add an entry whose pattern fits its name.</source>
        <translation>Ajoutez une entrée dont le motif correspond à son nom.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>All doses of structures are EQD2, converted place by place.</source>
        <translation>Toutes les doses des structures sont en EQD2, converties point par point.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Compare them in EQD2 (--eqd2): every dose is then converted place by place.</source>
        <translation>Comparez-les en EQD2 (--eqd2) : chaque dose est alors convertie point par point.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Fractions of more than 8 Gy occur: the linear-quadratic model is doubtful there.</source>
        <translation>Il y a des fractions de plus de 8 Gy : le modèle linéaire-quadratique y est douteux.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Give its RTPLAN; without it no published dose and no biological dose is shown.</source>
        <translation>Donnez son RTPLAN ; sans lui, ni dose publiée ni dose biologique n'est montrée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Give the RTPLAN of every dose.</source>
        <translation>Donnez le RTPLAN de chaque dose.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Isodose volumes and indices of targets are in physical dose.</source>
        <translation>Les volumes d'isodose et les indices des cibles sont en dose physique.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Read BED and EQD2 as rough figures only.</source>
        <translation>Ne lisez BED et EQD2 que comme des valeurs approximatives.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Read its numbers with that in mind.</source>
        <translation>Lisez ses valeurs en en tenant compte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>The dose of {1} cannot be converted into EQD2.</source>
        <translation>La dose de {1} ne peut pas être convertie en EQD2.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>The doses cannot be converted into EQD2.</source>
        <translation>Les doses ne peuvent pas être converties en EQD2.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>The histogram of {1}: {2}.</source>
        <translation>L'histogramme de {1} : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>The number of fractions is not known of {1}.</source>
        <translation>Le nombre de fractions n'est pas connu pour {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>The numbers of fractions are: {1}.</source>
        <translation>Les nombres de fractions sont : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>The plans cannot be compared in physical dose.</source>
        <translation>Les plans ne peuvent pas être comparés en dose physique.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>Their numbers of fractions differ: {1}.</source>
        <translation>Leurs nombres de fractions diffèrent : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>not told</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare.py</extracomment>
        <source>{1} has no alpha/beta for it.</source>
        <translation>{1} n'a pas d'alpha/bêta pour elle.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_document.py</extracomment>
        <source>Plans: {1}; differences from {2}; {3}.</source>
        <translation>Plans : {1} ; différences par rapport à {2} ; {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_document.py</extracomment>
        <source>Published doses (version {1}), not limits of this program:</source>
        <translation>Doses publiées (version {1}), qui ne sont pas des limites de ce programme :</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_document.py</extracomment>
        <source>physical dose</source>
        <translation>dose physique</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_document.py</extracomment>
        <source>{1}  {2}  {3} {4} {5}: {6} ({7} {8} in {9}; {10})</source>
        <translation>{1}  {2}  {3} {4} {5} : {6} ({7} {8} en {9} ; {10})</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_document.py</extracomment>
        <source>{1} {2}-{3} mm from the {4} end: {5} mm from {6}, {7} % of it</source>
        <translation>{1} à {2}-{3} mm de l'extrémité « {4} » : à {5} mm de {6}, {7} % du faisceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>% of it</source>
        <translation>% du faisceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Arm</source>
        <translation>Bras</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Biological doses</source>
        <translation>Doses biologiques</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Differences are from the first plan; ± is the uncertainty of the sampling.</source>
        <translation>Les différences sont par rapport au premier plan ; ± est l'incertitude d'échantillonnage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Dose along tracts</source>
        <translation>Dose le long des faisceaux</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Doses are EQD2, converted place by place.</source>
        <translation>Les doses sont en EQD2, converties point par point.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Doses are physical doses.</source>
        <translation>Les doses sont des doses physiques.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Doses of the regions that a tract may fill, from the smallest to the largest.</source>
        <translation>Doses des régions qu'un faisceau peut occuper, de la plus petite à la plus grande.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>End slices: each stands for a full slab.</source>
        <translation>Coupes d'extrémité : chacune vaut pour une tranche entière.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>End slices: each stands for half a slab.</source>
        <translation>Coupes d'extrémité : chacune vaut pour une demi-tranche.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>End slices: rounded, as the last areas foretell.</source>
        <translation>Coupes d'extrémité : arrondies, comme le laissent prévoir les dernières surfaces.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Fractions</source>
        <translation>Fractions</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Fractions of more than 8 Gy occur: the model is doubtful there (marked *).</source>
        <translation>Il y a des fractions de plus de 8 Gy : le modèle y est douteux (marqué *).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Gy, lowest to highest, each plan</source>
        <translation>Gy, de la plus basse à la plus haute, chaque plan</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Hash of the dose</source>
        <translation>Empreinte de la dose</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Hash of the plan</source>
        <translation>Empreinte du plan</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Histograms</source>
        <translation>Histogrammes</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Mean over the streamlines, and the band from the lowest to the highest dose.</source>
        <translation>Moyenne sur les lignes de courant, et bande de la dose la plus basse à la plus haute.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Nearest (mm)</source>
        <translation>Au plus près (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>No target with a known prescription: coverage cannot be told.</source>
        <translation>Aucune cible à prescription connue : la couverture ne peut pas être indiquée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Not done</source>
        <translation>Non fait</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Nothing was published for these structures, or doses are not physical.</source>
        <translation>Rien n'a été publié pour ces structures, ou les doses ne sont pas physiques.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Paddick index</source>
        <translation>Indice de Paddick</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Prescription (Gy)</source>
        <translation>Prescription (Gy)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Published doses</source>
        <translation>Doses publiées</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Published doses: {file}, version {version}, SHA-256 {hash}.</source>
        <translation>Doses publiées : {file}, version {version}, SHA-256 {hash}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Segments within {mm} mm of {target}, the nearest first.</source>
        <translation>Segments à moins de {mm} mm de {target}, le plus proche d'abord.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Selectivity</source>
        <translation>Sélectivité</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Stands</source>
        <translation>Position</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>What the uncertainty of the tract does</source>
        <translation>Ce que change l'incertitude du faisceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>What was published, for the same number of fractions. These are not limits of this program, and none of them is a limit for this patient.</source>
        <translation>Ce qui a été publié, pour le même nombre de fractions. Ce ne sont pas des limites de ce programme, et aucune n'est une limite pour ce patient.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>Without the number of fractions there is no biological dose.</source>
        <translation>Sans le nombre de fractions, il n'y a pas de dose biologique.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>above the figure</source>
        <translation>au-dessus de la valeur</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>below the figure</source>
        <translation>en dessous de la valeur</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>cc outside the dose grid</source>
        <translation>cc hors de la grille de dose</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>cc, full slabs</source>
        <translation>cc, tranches entières</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>cc, half slabs</source>
        <translation>cc, demi-tranches</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>mm along it</source>
        <translation>mm le long du faisceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_pages.py</extracomment>
        <source>unverified: its source was not read</source>
        <translation>non vérifié : sa source n'a pas été lue</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Checked by</source>
        <translation>Vérifié par</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Comparison of plans</source>
        <translation>Comparaison de plans</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Made by</source>
        <translation>Établi par</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Page {n} of {m}</source>
        <translation>Page {n} sur {m}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Plans</source>
        <translation>Plans</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>Uncertainties are standard uncertainties of the sampling alone: they say nothing about the dose calculation, the registration or the tract itself.</source>
        <translation>Les incertitudes sont des incertitudes types du seul échantillonnage : elles ne disent rien du calcul de dose, du recalage ni du faisceau lui-même.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>What this report stands on</source>
        <translation>Sur quoi repose ce rapport</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>dtiplan {1}</source>
        <translation>dtiplan {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>made from the files named at the end</source>
        <translation>fait à partir des fichiers nommés à la fin</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/compare_report.py</extracomment>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/histograms.py</extracomment>
        <source>Choose among them.</source>
        <translation>Choisissez parmi elles.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/histograms.py</extracomment>
        <source>Do not read its absence as no dose.</source>
        <translation>Ne prenez pas son absence pour une absence de dose.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/histograms.py</extracomment>
        <source>Doses in Gy, VxGy in cc.</source>
        <translation>Doses en Gy, VxGy en cc.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/histograms.py</extracomment>
        <source>The structure {1} has no histogram: {2}.</source>
        <translation>La structure {1} n'a pas d'histogramme : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/histograms.py</extracomment>
        <source>The structures in the dose's frame are {1}.</source>
        <translation>Les structures dans le référentiel de la dose sont {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/histograms.py</extracomment>
        <source>There is no structure named {1}.</source>
        <translation>Il n'y a pas de structure nommée {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/histograms.py</extracomment>
        <source>{1} contours are points or open lines and are left out</source>
        <translation>{1} contours sont des points ou des lignes ouvertes et sont laissés de côté</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>'{1}' does not name a plan and its files.</source>
        <translation>« {1} » ne nomme pas un plan et ses fichiers.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>A plan cannot be read.</source>
        <translation>Un plan ne peut pas être lu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>Give doses calculated on the same images.</source>
        <translation>Donnez des doses calculées sur les mêmes images.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>Give each structure once, or rename one of them.</source>
        <translation>Donnez chaque structure une seule fois, ou renommez l'une d'elles.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>Give one RTPLAN with its dose.</source>
        <translation>Donnez un RTPLAN avec sa dose.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>Give one plan or more, each with a name of its own.</source>
        <translation>Donnez un ou plusieurs plans, chacun avec un nom qui lui soit propre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>The plan {1} cannot be read.</source>
        <translation>Le plan {1} ne peut pas être lu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>The plans cannot be compared.</source>
        <translation>Les plans ne peuvent pas être comparés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>The structures cannot be told apart.</source>
        <translation>Les structures ne peuvent pas être distinguées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>Their doses are in different frames of reference: {1}.</source>
        <translation>Leurs doses sont dans des référentiels différents : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>There are several structures named {1}.</source>
        <translation>Il y a plusieurs structures nommées {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>Write NAME=RTDOSE,RTPLAN, for example A=dose.dcm,plan.dcm.</source>
        <translation>Écrivez NOM=RTDOSE,RTPLAN, par exemple A=dose.dcm,plan.dcm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>{1} RTPLAN files were given.</source>
        <translation>{1} fichiers RTPLAN ont été donnés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/plan_list.py</extracomment>
        <source>{1} plans were named: {2}.</source>
        <translation>{1} plans ont été nommés : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>Export them on the images the dose was calculated on.</source>
        <translation>Exportez-les sur les images sur lesquelles la dose a été calculée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>Give one RTDOSE or more.</source>
        <translation>Donnez un ou plusieurs RTDOSE.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>Give the RTPLAN the dose was calculated for.</source>
        <translation>Donnez le RTPLAN pour lequel la dose a été calculée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>Give the RTSTRUCT of the images the dose was calculated on, or the registration.</source>
        <translation>Donnez le RTSTRUCT des images sur lesquelles la dose a été calculée, ou le recalage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>Give the files of one patient.</source>
        <translation>Donnez les fichiers d'un seul patient.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>It names the plan {1}, the RTPLAN is {2}.</source>
        <translation>Elle nomme le plan {1}, le RTPLAN est {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>No RTDOSE was given.</source>
        <translation>Aucun RTDOSE n'a été donné.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>That is as it must be for a structure set made by this program.</source>
        <translation>C'est normal pour un ensemble de structures créé par ce programme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>The dose cannot be laid over the structures.</source>
        <translation>La dose ne peut pas être superposée aux structures.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>The dose is in frame of reference {1}, the structures in {2}, and no registration joins them.</source>
        <translation>La dose est dans le référentiel {1}, les structures dans {2}, et aucun recalage ne les relie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>The dose is not that of the plan.</source>
        <translation>La dose n'est pas celle du plan.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>The plan stands on the structure set {1}; the doses are read off for {2}.</source>
        <translation>Le plan repose sur l'ensemble de structures {1} ; les doses sont relevées pour {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>Their doses are as sure as the registration is.</source>
        <translation>Leurs doses ne sont pas plus sûres que le recalage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>There is no dose.</source>
        <translation>Il n'y a pas de dose.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>These files cannot be used together.</source>
        <translation>Ces fichiers ne peuvent pas être utilisés ensemble.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>They are of different patients, or do not name one: {1}.</source>
        <translation>Ils sont de patients différents, ou n'en nomment aucun : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>{1} structures are in another frame of reference than the dose and were left aside: {2}.</source>
        <translation>{1} structures sont dans un autre référentiel que la dose et ont été laissées de côté : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/rt_files.py</extracomment>
        <source>{1} structures were carried to the dose by the registration: {2}.</source>
        <translation>{1} structures ont été ramenées à la dose par le recalage : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>'{1}' does not name a site of its own and its case.</source>
        <translation>« {1} » ne nomme pas un site distinct et son cas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>A site cannot be read.</source>
        <translation>Un site ne peut pas être lu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>Give cases of one person.</source>
        <translation>Donnez des cas d'une même personne.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>Give two cases or more, of one person and one planning series.</source>
        <translation>Donnez au moins deux cas, d'une même personne et d'une même série de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>It has no structures, or they are out of date.</source>
        <translation>Il n'a pas de structures, ou elles ne sont plus à jour.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>It is of patient '{1}', the dose of '{2}'.</source>
        <translation>Il est du patient « {1} », la dose de « {2} ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>Its structures are in frame of reference {1}, the dose is in {2}.</source>
        <translation>Ses structures sont dans le référentiel {1}, la dose est dans {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>Make its structures first.</source>
        <translation>Faites d'abord ses structures.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>One dose, tracts of {1}:</source>
        <translation>Une seule dose, faisceaux de {1} :</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>Plan every scan on the images of the dose.</source>
        <translation>Planifiez chaque acquisition sur les images de la dose.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>Sites cannot be compared.</source>
        <translation>Les sites ne peuvent pas être comparés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>The case of {1} cannot be laid into the dose.</source>
        <translation>Le cas de {1} ne peut pas être placé dans la dose.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>Write SITE=CASE, for example Paris=cases/one.</source>
        <translation>Écrivez SITE=CAS, par exemple Paris=cases/one.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>not found by {1}</source>
        <translation>non trouvé par {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>{1} cases were given.</source>
        <translation>{1} cas ont été donnés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/sites.py</extracomment>
        <source>{1} {2} {3}  {4}  spread {5}</source>
        <translation>{1} {2} {3}  {4}  dispersion {5}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/structure_stacks.py</extracomment>
        <source>There is no target named {1}.</source>
        <translation>Il n'y a pas de cible nommée {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>Choose a larger distance.</source>
        <translation>Choisissez une distance plus grande.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>Name a target that was imported.</source>
        <translation>Nommez une cible qui a été importée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>Name tracts of the case, and a distance of up to 100 mm.</source>
        <translation>Nommez des faisceaux du cas, et une distance de 100 mm au plus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>No streamline comes within {1} mm of {2}.</source>
        <translation>Aucune ligne de courant ne passe à moins de {1} mm de {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>RESEARCH, dtiplan {1}: part of {2} within {3} mm of {4}, radius {5} mm. Not the whole tract. {6}</source>
        <translation>RECHERCHE, dtiplan {1} : partie de {2} à moins de {3} mm de {4}, rayon {5} mm. Pas le faisceau entier. {6}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>The case has no target {1}; it has {2}.</source>
        <translation>Le cas n'a pas de cible {1} ; il a {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>The parts near the target cannot be made.</source>
        <translation>Les parties proches de la cible ne peuvent pas être faites.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>The tracts are {1}; {2} is not possible.</source>
        <translation>Les faisceaux sont {1} ; {2} n'est pas possible.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/dose/substructures.py</extracomment>
        <source>dtiplan near</source>
        <translation>dtiplan near</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>Another dtiplan is working on it ({1}).</source>
        <translation>Un autre dtiplan y travaille ({1}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>Free some space or choose another folder, then run it again.</source>
        <translation>Libérez de la place ou choisissez un autre dossier, puis relancez.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>Nothing was written: {1}.</source>
        <translation>Rien n'a été écrit : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>The case cannot be changed.</source>
        <translation>Le cas ne peut pas être modifié.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>Wait until it is done, or close it.</source>
        <translation>Attendez qu'il ait fini, ou fermez-le.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>a part of the path is a file, not a folder</source>
        <translation>une partie du chemin est un fichier, et non un dossier</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>the disk can only be read</source>
        <translation>le disque est en lecture seule</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/files/durable.py</extracomment>
        <source>your disk quota is used up</source>
        <translation>votre quota de disque est épuisé</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>Part</source>
        <translation>Composant</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>Range</source>
        <translation>Plage</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>Step of the work</source>
        <translation>Étape du travail</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>This step has no settings.</source>
        <translation>Cette étape n'a pas de réglages.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>What it does</source>
        <translation>Effet</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>from {low}</source>
        <translation>à partir de {low}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>nothing is known to stand for {1}:{2}</source>
        <translation>rien n'est connu pour {1}:{2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>see its home page</source>
        <translation>voir son site</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>up to {high}</source>
        <translation>jusqu'à {high}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/help_pages.py</extracomment>
        <source>{low} to {high}</source>
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/language.py</extracomment>
        <source>The language '{1}' is not known.</source>
        <translation>La langue « {1} » n'est pas connue.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/language.py</extracomment>
        <source>There are {1}.</source>
        <translation>Il y a {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/new_case.py</extracomment>
        <source>Give the whole path.</source>
        <translation>Donnez le chemin complet.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/new_case.py</extracomment>
        <source>The folder holds other files. Choose a new or an empty one.</source>
        <translation>Le dossier contient d'autres fichiers. Choisissez-en un nouveau ou un vide.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/new_case.py</extracomment>
        <source>The folder {1} cannot be written to.</source>
        <translation>On ne peut pas écrire dans le dossier {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/new_case.py</extracomment>
        <source>This is a file.</source>
        <translation>C'est un fichier.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>'{1}' (b {2} s/mm2, {3}) is another diffusion scan in this folder; the one with the most weighted volumes was analysed.</source>
        <translation>« {1} » (b {2} s/mm2, {3}) est une autre acquisition de diffusion dans ce dossier ; celle qui a le plus de volumes pondérés a été analysée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>Among {1} series none has diffusion weighting.</source>
        <translation>Parmi {1} séries, aucune n'a de pondération en diffusion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>Choose the folder that holds the diffusion series of the phantom.</source>
        <translation>Choisissez le dossier qui contient la série de diffusion du fantôme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>Give its series UID to analyse it too.</source>
        <translation>Donnez son UID de série pour l'analyser aussi.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>Give one series UID to analyse a part alone.</source>
        <translation>Donnez un UID de série pour analyser une seule partie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>Give one series UID to analyse another of them.</source>
        <translation>Donnez un UID de série pour en analyser une autre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>No phantom scan can be measured.</source>
        <translation>Aucune acquisition de fantôme ne peut être mesurée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>Only 1 </source>
        <translation>Seulement 1 </translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>Take a series UID from 'dtiplan inspect'.</source>
        <translation>Prenez un UID de série dans « dtiplan inspect ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>The diffusion series here are {1}.</source>
        <translation>Les séries de diffusion sont ici {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>The series {1} cannot be measured.</source>
        <translation>La série {1} ne peut pas être mesurée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>{1} scans of one protocol and place were found; the first was analysed, all of them give the repeatability.</source>
        <translation>{1} acquisitions d'un même protocole et d'un même lieu ont été trouvées ; la première a été analysée, toutes donnent la répétabilité.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/acquisitions.py</extracomment>
        <source>{1} series were put together as one scan of {2} volumes: {3}.</source>
        <translation>{1} séries ont été réunies en une acquisition de {2} volumes : {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>, bias {1} %</source>
        <translation>, biais {1} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>Give a rigid 4 x 4 matrix as JSON, four lists of four numbers.</source>
        <translation>Donnez une matrice rigide 4 x 4 en JSON, quatre listes de quatre nombres.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>Give the phantom's certificate (CSV).</source>
        <translation>Donnez le certificat du fantôme (CSV).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>Give the temperature of the phantom during the scan.</source>
        <translation>Donnez la température du fantôme pendant l'acquisition.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>No temperature was given; {1} C was assumed, as the description of '{2}' has it. One kelvin changes ADC by 2 to 4 %.</source>
        <translation>Aucune température n'a été donnée ; {1} C a été supposé, comme dans la description de « {2} ». Un kelvin change l'ADC de 2 à 4 %.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>The placement in {1} cannot be used.</source>
        <translation>Le placement dans {1} ne peut pas être utilisé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>The sources cannot be analysed.</source>
        <translation>Les sources ne peuvent pas être analysées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>The truth is not that of this very phantom: {1}</source>
        <translation>La vérité n'est pas celle de ce fantôme précis : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>no truth</source>
        <translation>pas de vérité</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>set by hand</source>
        <translation>réglé à la main</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>thermometer: {1}</source>
        <translation>thermomètre : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>true {1}</source>
        <translation>vrai {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/analyse.py</extracomment>
        <source>{1} at {2} C ({3}), '{4}': placed ({5}, quality {6}), {7}</source>
        <translation>{1} à {2} C ({3}), « {4} » : placé ({5}, qualité {6}), {7}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>, not admitted: {1}</source>
        <translation>, non admis : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>Analyse them again.</source>
        <translation>Analysez-les à nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>Give files written by 'dtiplan phantom analyse --json FILE'.</source>
        <translation>Donnez des fichiers écrits par « dtiplan phantom analyse --json FILE ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>It is not the document of an analysed phantom ({1}: {2}).</source>
        <translation>Ce n'est pas le document d'un fantôme analysé ({1} : {2}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>Name the scanner of each scan, or of none.</source>
        <translation>Nommez l'imageur de chaque acquisition, ou d'aucune.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>Phantom {1} {2}</source>
        <translation>Fantôme {1} {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>The scans cannot be compared yet.</source>
        <translation>Les acquisitions ne peuvent pas encore être comparées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>between sessions</source>
        <translation>entre les sessions</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>nMSPE {1} on another session</source>
        <translation>nMSPE {1} sur une autre session</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>within a session</source>
        <translation>dans une session</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>{1} ({2} to {3})</source>
        <translation>{1} ({2} à {3})</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>{1} cannot be compared.</source>
        <translation>{1} ne peut pas être comparé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>{1} names of scanners were given for {2} scans.</source>
        <translation>{1} noms d'imageurs ont été donnés pour {2} acquisitions.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>{1} of {2} scans are not analysed, or their images, phantom, temperature or placement changed since: {3}.</source>
        <translation>{1} des {2} acquisitions ne sont pas analysées, ou leurs images, fantôme, température ou placement ont changé depuis : {3}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>{1}, compared at {2} C</source>
        <translation>{1}, comparé à {2} C</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/compare.py</extracomment>
        <source>{1}: bias {2}, limits of agreement {3} to {4} %</source>
        <translation>{1} : biais {2}, limites d'agrément {3} à {4} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source> not admitted: {1}</source>
        <translation> non admis : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>12 directions, raw filter 2.2 mm</source>
        <translation>12 directions, filtre brut 2,2 mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>12 directions, raw filter 2.7 mm</source>
        <translation>12 directions, filtre brut 2,7 mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>30 directions</source>
        <translation>30 directions</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>6 directions, raw filter 2.7 mm</source>
        <translation>6 directions, filtre brut 2,7 mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>Other 3 T</source>
        <translation>Autre 3 T</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>Reference 1.5 T</source>
        <translation>Référence 1,5 T</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>as simulated</source>
        <translation>telle que simulée</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>b 700, raw filter 2.7 mm</source>
        <translation>b 700, filtre brut 2,7 mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>noise floor (reference, session 1 against 2): {1}</source>
        <translation>plancher de bruit (référence, session 1 contre 2) : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/digital_study.py</extracomment>
        <source>slices 2 mm, raw filter 2.7 mm</source>
        <translation>coupes de 2 mm, filtre de données brutes de 2,7 mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>Filter for {1}</source>
        <translation>Filtre pour {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>Harmonisation by {1}</source>
        <translation>Harmonisation par {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>Harmonisation of {1}</source>
        <translation>Harmonisation de {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>The protocols cannot be harmonised.</source>
        <translation>Les protocoles ne peuvent pas être harmonisés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>The reference scanner '{1}' has no scan here; there are {2}.</source>
        <translation>L'imageur de référence « {1} » n'a ici aucune acquisition ; il y a {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>filter {1} x {2} mm</source>
        <translation>filtre {1} x {2} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>it resolves no better than the reference ({1} x {2} mm against {3} x {4} mm): smoothing cannot sharpen it</source>
        <translation>il ne résout pas mieux que la référence ({1} x {2} mm contre {3} x {4} mm) : lisser ne peut pas l'affiner</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>its images are not at hand, so they cannot be smoothed</source>
        <translation>ses images ne sont pas à disposition, elles ne peuvent donc pas être lissées</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>no candidate can be scored: {1}</source>
        <translation>aucun candidat ne peut être noté : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>the phantom has no two compartments like tissue; name two of its compartments</source>
        <translation>le fantôme n'a pas deux compartiments semblables à du tissu ; nommez deux de ses compartiments</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>the reference cannot be scored: {1}</source>
        <translation>la référence ne peut pas être notée : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>the resolution of both scanners must be measured first</source>
        <translation>la résolution des deux imageurs doit d'abord être mesurée</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/harmonise.py</extracomment>
        <source>there is none</source>
        <translation>il n'y en a pas</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>'{1}' is not a known format.</source>
        <translation>« {1} » n'est pas un format connu.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>Choose one of {1}.</source>
        <translation>Choisissez l'un de {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>DWI 3 axes</source>
        <translation>DWI 3 axes</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>DWI trace</source>
        <translation>DWI trace</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>Files of {1} hold their gradients in private tags that are not written here.</source>
        <translation>Les fichiers de {1} gardent leurs gradients dans des attributs privés qui ne sont pas écrits ici.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>Leave the vendor and say so in the model (model Sola), or choose NIfTI.</source>
        <translation>Omettez le constructeur et dites-le dans le modèle (model Sola), ou choisissez NIfTI.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>Name a new folder.</source>
        <translation>Nommez un nouveau dossier.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>RAS mm; matrices map column vectors; the isocentre is the origin</source>
        <translation>RAS mm ; les matrices s'appliquent aux vecteurs colonnes ; l'isocentre est l'origine</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>The digital object {1} cannot be written.</source>
        <translation>L'objet numérique {1} ne peut pas être écrit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>The digital object {1} could not be written.</source>
        <translation>L'objet numérique {1} n'a pas pu être écrit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>writing the series</source>
        <translation>écriture de la série</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>writing the truth</source>
        <translation>écriture de la vérité</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/make.py</extracomment>
        <source>{1} is there already and not an empty folder.</source>
        <translation>{1} existe déjà et n'est pas un dossier vide.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/patient_trials.py</extracomment>
        <source>digital patients (processing/simulate/variation.py), numbers {1} to {2}</source>
        <translation>patients numériques (processing/simulate/variation.py), numéros {1} à {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/patient_trials.py</extracomment>
        <source>| model | tract | found | Dice | held | mean distance mm | HD95 mm | spread mm |</source>
        <translation>| modèle | faisceau | trouvé | Dice | contenu | distance moyenne mm | HD95 mm | dispersion mm |</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/patient_trials.py</extracomment>
        <source>| model | tract | n | 50 % | 80 % | 95 % | worst of 95 % |</source>
        <translation>| modèle | faisceau | n | 50 % | 80 % | 95 % | pire des 95 % |</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/patient_trials.py</extracomment>
        <source>| {1} | {2} | {3} of {4} | {5} |</source>
        <translation>| {1} | {2} | {3} sur {4} | {5} |</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/placing/placement_volume.py</extracomment>
        <source>It came in a packed study, without its images.</source>
        <translation>Elle est venue dans une étude empaquetée, sans ses images.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/placing/placement_volume.py</extracomment>
        <source>Look at its placement where the images are.</source>
        <translation>Regardez son placement là où sont les images.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/placing/placement_volume.py</extracomment>
        <source>The pictures of the scan cannot be kept.</source>
        <translation>Les images de l'acquisition ne peuvent pas être conservées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/placing/placement_volume.py</extracomment>
        <source>There are no pictures of this scan.</source>
        <translation>Il n'y a pas d'images de cette acquisition.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report.py</extracomment>
        <source>Comparison of scanners on a phantom</source>
        <translation>Comparaison d'imageurs sur un fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report.py</extracomment>
        <source>Phantom comparison</source>
        <translation>Comparaison sur fantôme</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report.py</extracomment>
        <source>date of the scans not recorded</source>
        <translation>date des acquisitions non consignée</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>All metrics</source>
        <translation>Toutes les métriques</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>What was not measured, and why:</source>
        <translation>Ce qui n'a pas été mesuré, et pourquoi :</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>Where the tolerances come from:</source>
        <translation>D'où viennent les tolérances :</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>all scans</source>
        <translation>toutes les acquisitions</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>for example</source>
        <translation>par exemple</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>reason</source>
        <translation>raison</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_metrics.py</extracomment>
        <source>{metric} and {n} more</source>
        <translation>{metric} et {n} autres</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_protocol.py</extracomment>
        <source>EPI rule</source>
        <translation>Règle EPI</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_protocol.py</extracomment>
        <source>Protocol uniformity</source>
        <translation>Uniformité des protocoles</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_protocol.py</extracomment>
        <source>agreeing</source>
        <translation>concordants</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_protocol.py</extracomment>
        <source>compliance</source>
        <translation>conformité</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_protocol.py</extracomment>
        <source>not judged</source>
        <translation>non jugés</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_protocol.py</extracomment>
        <source>{title}: {remark}. Equal distortion at two field strengths needs a bandwidth per pixel in phase direction that grows with the field.</source>
        <translation>{title} : {remark}. Une distorsion égale à deux intensités de champ demande une bande passante par pixel, en direction de phase, qui croît avec le champ.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_protocol.py</extracomment>
        <source>≠ deviates, ≈ within tolerance, ? cannot be compared.</source>
        <translation>≠ diffère, ≈ dans la tolérance, ? ne peut être comparé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>CNR = (m1 - m2) / {1}</source>
        <translation>CNR = (m1 - m2) / {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>Chosen: {name}</source>
        <translation>Choisi : {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>Not to be told apart: {names}</source>
        <translation>Non distinguables : {names}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>RMS deviation</source>
        <translation>écart RMS</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>Reference: {name}</source>
        <translation>Référence : {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>Stability over time</source>
        <translation>Stabilité dans le temps</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>admitted</source>
        <translation>admis</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>arm</source>
        <translation>voie</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>first</source>
        <translation>début</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_stability.py</extracomment>
        <source>metric</source>
        <translation>métrique</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Against the truth</source>
        <translation>Par rapport à la vérité</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>All values were carried to {t} C.</source>
        <translation>Toutes les valeurs ont été ramenées à {t} C.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Beyond limits</source>
        <translation>Hors limites</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Compartment</source>
        <translation>Compartiment</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Concordance (Lin)</source>
        <translation>Concordance (Lin)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Intraclass correlation, agreement</source>
        <translation>Corrélation intraclasse, accord</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Lower limit of agreement</source>
        <translation>Limite d'agrément inférieure</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>No metric that could be measured is beyond its limit.</source>
        <translation>Aucune métrique mesurable n'est hors de sa limite.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Nothing was refused.</source>
        <translation>Rien n'a été refusé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Repeatability and reproducibility</source>
        <translation>Répétabilité et reproductibilité</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Scanner against scanner</source>
        <translation>Imageur contre imageur</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Slope, errors in both (Deming)</source>
        <translation>Pente, erreurs sur les deux (Deming)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>There is one scanner only.</source>
        <translation>Il n'y a qu'un imageur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Upper limit of agreement</source>
        <translation>Limite d'agrément supérieure</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>What these data cannot say</source>
        <translation>Ce que ces données ne peuvent pas dire</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Where the regions lie</source>
        <translation>Où se trouvent les régions</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>Within limits</source>
        <translation>Dans les limites</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>against</source>
        <translation>contre</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>all scanners</source>
        <translation>tous les imageurs</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>bias (95 % interval)</source>
        <translation>biais (intervalle à 95 %)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>carried</source>
        <translation>ramené</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>coefficient (95 % interval)</source>
        <translation>coefficient (intervalle à 95 %)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>mean bias (95 % interval)</source>
        <translation>biais moyen (intervalle à 95 %)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>repeats</source>
        <translation>répétitions</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>reproducibility coefficient</source>
        <translation>coefficient de reproductibilité</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>slope</source>
        <translation>pente</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>truth</source>
        <translation>vérité</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>why it is not said</source>
        <translation>pourquoi ce n'est pas dit</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/report_tables.py</extracomment>
        <source>{n} metrics of {m} scans are beyond their limits.</source>
        <translation>{n} métriques de {m} acquisitions sont hors de leurs limites.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/scan_plots.py</extracomment>
        <source>The plots cannot be drawn into {1}.</source>
        <translation>Les graphiques ne peuvent pas être dessinés dans {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/reporting/slice_pictures.py</extracomment>
        <source>{1}: {2}, quality {3}</source>
        <translation>{1} : {2}, qualité {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source> of the phantom '{1}'</source>
        <translation> du fantôme « {1} »</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>'{1}' on '{2}' is not an event with its day.</source>
        <translation>« {1} » le « {2} » n'est pas un événement avec son jour.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>Analyse the original images, whose headers hold the date.</source>
        <translation>Analysez les images d'origine, dont les en-têtes portent la date.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>Analyses of several phantoms are filed: {1}.</source>
        <translation>Des analyses de plusieurs fantômes sont archivées : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>File analyses first: dtiplan phantom file FILE.json.</source>
        <translation>Archivez d'abord des analyses : dtiplan phantom file FILE.json.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>Give one of {1}, and the day as 2026-01-31.</source>
        <translation>Donnez l'un de {1}, et le jour sous la forme 2026-01-31.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>Give the whole name of one of them.</source>
        <translation>Donnez le nom entier de l'un d'eux.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>It knows {1}.</source>
        <translation>Elle connaît {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>Name the phantom.</source>
        <translation>Nommez le fantôme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>No analysis{1} is filed in the database.</source>
        <translation>Aucune analyse{1} n'est archivée dans la base de données.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>The charts cannot be drawn.</source>
        <translation>Les cartes ne peuvent pas être dessinées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>The date of the scan is not recorded ('{1}').</source>
        <translation>La date de l'acquisition n'est pas consignée (« {1} »).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>The event cannot be written down.</source>
        <translation>L'événement ne peut pas être noté.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>There is no one scanner '{1}' in the database.</source>
        <translation>Il n'y a pas un seul imageur « {1} » dans la base de données.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>There is nothing to chart.</source>
        <translation>Il n'y a rien à porter sur une carte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>from the start</source>
        <translation>depuis le début</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>since {1}</source>
        <translation>depuis {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>{1} cannot be filed.</source>
        <translation>{1} ne peut pas être archivé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/stability.py</extracomment>
        <source>{1} to {2} {3}</source>
        <translation>{1} à {2} {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/kept_analyses.py</extracomment>
        <source>An analysis of the study cannot be read.</source>
        <translation>Une analyse de l'étude ne peut pas être lue.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/kept_analyses.py</extracomment>
        <source>Have the scan analysed again.</source>
        <translation>Faites analyser l'acquisition à nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/kept_analyses.py</extracomment>
        <source>The certificate cannot be kept.</source>
        <translation>Le certificat ne peut pas être conservé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/kept_analyses.py</extracomment>
        <source>{1} is damaged: {2}.</source>
        <translation>{1} est endommagé : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>It does not hold:</source>
        <translation>Il ne contient pas :</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>It holds:</source>
        <translation>Il contient :</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>Take it out of the certificate or the names of scanners, and pack again.</source>
        <translation>Retirez-le du certificat ou des noms d'imageurs, et empaquetez à nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>The study was not packed.</source>
        <translation>L'étude n'a pas été empaquetée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>UIDs (replaced)</source>
        <translation>UID (remplacés)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>acquisition attributes of {1} scans</source>
        <translation>attributs d'acquisition de {1} acquisitions</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>dates, as they are</source>
        <translation>dates, telles quelles</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>dates, cut to the month</source>
        <translation>dates, réduites au mois</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>dates, shifted by the same number of weeks</source>
        <translation>dates, décalées d'un même nombre de semaines</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>descriptions of series</source>
        <translation>descriptions des séries</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>maker, model, field strength and software of each scanner</source>
        <translation>constructeur, modèle, intensité du champ et logiciel de chaque imageur</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>names of operators and authors, remarks</source>
        <translation>noms d'opérateurs et d'auteurs, remarques</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>results of {1} analysed scans: ADC and FA of each region, metrics, findings</source>
        <translation>résultats de {1} acquisitions analysées : ADC et FA de chaque région, métriques, constats</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>serial numbers of scanners (replaced)</source>
        <translation>numéros de série des imageurs (remplacés)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>series {1}</source>
        <translation>série {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>station names, folders and file names</source>
        <translation>noms de stations, dossiers et noms de fichiers</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>temperatures, placements and the settings of the study</source>
        <translation>températures, placements et réglages de l'étude</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>texts of private DICOM attributes, table position, coil elements</source>
        <translation>textes d'attributs DICOM privés, position de la table, éléments de bobine</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>the address of the quality-assurance database</source>
        <translation>l'adresse de la base de données d'assurance qualité</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>the certificate of the phantom with its serial number</source>
        <translation>le certificat du fantôme avec son numéro de série</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>the names given to scanners: {1}</source>
        <translation>les noms donnés aux imageurs : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/pack.py</extracomment>
        <source>{1} still holds something that identifies a person, scanner, place or day: '{2}'.</source>
        <translation>{1} contient encore quelque chose qui identifie une personne, un imageur, un lieu ou un jour : « {2} ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/recognition.py</extracomment>
        <source>Choose the folder with the diffusion images of the phantom.</source>
        <translation>Choisissez le dossier des images de diffusion du fantôme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/recognition.py</extracomment>
        <source>No diffusion series lies in {1} ({2} other series).</source>
        <translation>Aucune série de diffusion dans {1} ({2} autres séries).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>Add the scans of each scanner.</source>
        <translation>Ajoutez les acquisitions de chaque imageur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>Choose the folder of a study.</source>
        <translation>Choisissez le dossier d'une étude.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>Copy the newest whole file of its folder 'revisions' over it.</source>
        <translation>Copiez à sa place le fichier entier le plus récent de son dossier « revisions ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>Have it analysed where the images are, and packed again.</source>
        <translation>Faites-la analyser là où sont les images, et empaqueter à nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>It was changed elsewhere: revision {1} lies on the disk, revision {2} was opened.</source>
        <translation>Elle a été modifiée ailleurs : la révision {1} est sur le disque, la révision {2} était ouverte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>It was written by a newer dtiplan (schema {1}; this one reads {2}).</source>
        <translation>Elle a été écrite par un dtiplan plus récent (schéma {1} ; celui-ci lit {2}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>Name a new folder, or open the study that lies there.</source>
        <translation>Nommez un nouveau dossier, ou ouvrez l'étude qui s'y trouve.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>No scan was added yet.</source>
        <translation>Aucune acquisition n'a encore été ajoutée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>Open the study again.</source>
        <translation>Ouvrez l'étude à nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>The analysis cannot be kept.</source>
        <translation>L'analyse ne peut pas être conservée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>The scan {1} of {2} cannot be analysed.</source>
        <translation>L'acquisition {1} de {2} ne peut pas être analysée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>The scans cannot be analysed.</source>
        <translation>Les acquisitions ne peuvent pas être analysées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>The study cannot be begun.</source>
        <translation>L'étude ne peut pas être commencée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>The study cannot be kept.</source>
        <translation>L'étude ne peut pas être conservée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>The study cannot be opened.</source>
        <translation>L'étude ne peut pas être ouverte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>There is no study.</source>
        <translation>Il n'y a pas d'étude.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>Update dtiplan.</source>
        <translation>Mettez dtiplan à jour.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study.py</extracomment>
        <source>{1} holds no {2}.</source>
        <translation>{1} ne contient pas de {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study_orders.py</extracomment>
        <source>no phantom chosen</source>
        <translation>aucun fantôme choisi</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study_orders.py</extracomment>
        <source>{1} of {2} agree</source>
        <translation>{1} de {2} concordent</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study_orders.py</extracomment>
        <source>{1}: {2}, {3} could not be judged</source>
        <translation>{1} : {2}, {3} n'ont pas pu être jugés</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/study_orders.py</extracomment>
        <source>{1}: {2}, {3} scans</source>
        <translation>{1} : {2}, {3} acquisitions</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>A newer dtiplan packed it (schema {1}; this one reads {2}).</source>
        <translation>Un dtiplan plus récent l'a empaquetée (schéma {1} ; celui-ci lit {2}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>Choose a file made by 'dtiplan phantom pack'.</source>
        <translation>Choisissez un fichier fait par « dtiplan phantom pack ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>Have it sent again.</source>
        <translation>Faites-la envoyer à nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>It is damaged, or was changed on the way: {1}.</source>
        <translation>Elle est endommagée, ou a été modifiée en chemin : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>It is not a study packed by dtiplan.</source>
        <translation>Ce n'est pas une étude empaquetée par dtiplan.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>it holds a file of the name '{1}'</source>
        <translation>elle contient un fichier du nom de « {1} »</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>it holds other files than its list names</source>
        <translation>elle contient d'autres fichiers que sa liste ne nomme</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>its SHA-256 is not the one that was told</source>
        <translation>son SHA-256 n'est pas celui qui a été communiqué</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>its list of files cannot be read</source>
        <translation>sa liste de fichiers ne peut pas être lue</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>its list of files was changed</source>
        <translation>sa liste de fichiers a été modifiée</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>there is no study in it</source>
        <translation>elle ne contient pas d'étude</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>{1} cannot be opened there.</source>
        <translation>{1} ne peut pas y être ouvert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>{1} cannot be opened.</source>
        <translation>{1} ne peut pas être ouvert.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>{1} is larger than any part of a study</source>
        <translation>{1} est plus grand que toute partie d'une étude</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/phantom/studies/unpack.py</extracomment>
        <source>{1} is not what was packed</source>
        <translation>{1} n'est pas ce qui a été empaqueté</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>'{1}' comes first.</source>
        <translation>« {1} » vient d'abord.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>'{1}' has changed or is not done.</source>
        <translation>« {1} » a changé ou n'est pas fait.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>A person has to look at the registration and accept it.</source>
        <translation>Une personne doit regarder le recalage et l'accepter.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>It ran with other settings.</source>
        <translation>Elle a été faite avec d'autres réglages.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>No person has accepted the registration.</source>
        <translation>Personne n'a accepté le recalage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>The case was planned without a person's look at the registration.</source>
        <translation>Le cas a été planifié sans qu'une personne ait regardé le recalage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>The file is no longer where it was written.</source>
        <translation>Le fichier n'est plus là où il a été écrit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>The gradient table was judged {1}: confirm it as it is, or correct it, by name.</source>
        <translation>La table de gradients a été jugée {1} : confirmez-la telle quelle ou corrigez-la, sous votre nom.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>The registration has changed since it was accepted.</source>
        <translation>Le recalage a changé depuis qu'il a été accepté.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>This version of the program does this step differently.</source>
        <translation>Cette version du programme fait cette étape autrement.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>What it was made from has changed.</source>
        <translation>Ce dont elle a été tirée a changé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/pipeline.py</extracomment>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/plan.py</extracomment>
        <source>Name the folder with the scanner's images.</source>
        <translation>Indiquez le dossier des images de l'imageur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/plan.py</extracomment>
        <source>No source was named and the case is new.</source>
        <translation>Aucune source n'a été indiquée et le cas est nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/plan.py</extracomment>
        <source>There is nothing to plan.</source>
        <translation>Il n'y a rien à planifier.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/profile_measuring.py</extracomment>
        <source>No tract with streamlines was found in this case.</source>
        <translation>Aucun faisceau avec des lignes de courant n'a été trouvé dans ce cas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/profile_measuring.py</extracomment>
        <source>Run find-tracts first.</source>
        <translation>Exécutez d'abord find-tracts.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/profile_measuring.py</extracomment>
        <source>The profiles cannot be exported.</source>
        <translation>Les profils ne peuvent pas être exportés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>'{1}' is no brushed lesion</source>
        <translation>« {1} » n'est pas une lésion peinte au pinceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>'{1}' is no brushed lesion: it holds no voxels</source>
        <translation>« {1} » n'est pas une lésion peinte au pinceau : elle ne contient aucun voxel</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>Export the mask as a volume of its own.</source>
        <translation>Exportez le masque comme un volume à part.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>It covers {1} % of the brain mask; above 0 and at most {2} % can be left out.</source>
        <translation>Il couvre {1} % du masque cérébral ; on peut exclure plus de 0 et au plus {2} %.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>It has {1} values in each voxel, a mask has one.</source>
        <translation>Il a {1} valeurs dans chaque voxel, un masque en a une seule.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>Look whether the mask belongs to this diffusion series, and brush the lesion anew.</source>
        <translation>Vérifiez si le masque appartient à cette série de diffusion, et peignez de nouveau la lésion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>The lesion cannot be left out of the fit to the template.</source>
        <translation>La lésion ne peut pas être exclue de l'ajustement à l'atlas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/lesion_mask.py</extracomment>
        <source>{1} cannot be used as a lesion mask.</source>
        <translation>{1} ne peut pas être utilisé comme masque de lésion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_regions.py</extracomment>
        <source>'{1}': a size is above 0 and at most {2} mm</source>
        <translation>« {1} » : une taille est supérieure à 0 et d'au plus {2} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_regions.py</extracomment>
        <source>no voxels, or too many</source>
        <translation>aucun voxel, ou trop</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_regions.py</extracomment>
        <source>the bits do not fit the size</source>
        <translation>les bits ne correspondent pas à la taille</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>'{1}' is no name of a tract: at most 16 letters, digits, _ and -, the first a letter</source>
        <translation>« {1} » n'est pas un nom de faisceau : au plus 16 lettres, chiffres, _ et -, d'abord une lettre</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>'{1}' of the tract {2}: {3}</source>
        <translation>« {1} » du faisceau {2} : {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>Drawn by hand in this patient</source>
        <translation>Tracé à la main chez ce patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>Tract of one's own</source>
        <translation>Faisceau propre</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>known are side, colour, model, {1}</source>
        <translation>sont connus side, colour, model, {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>shortest_mm={1} is not below longest_mm={2}</source>
        <translation>shortest_mm={1} n'est pas inférieur à longest_mm={2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>the colour {1} of the tract {2} is not from 0 to 255</source>
        <translation>la couleur {1} du faisceau {2} n'est pas entre 0 et 255</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>the model '{1}' is neither tensor nor csd</source>
        <translation>le modèle « {1} » n'est ni tensor ni csd</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>the tract {1} has no seed region: add 'seed ball X Y Z RADIUS'</source>
        <translation>le faisceau {1} n'a pas de région de germes : ajoutez « seed ball X Y Z RAYON »</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>the tract {1}: {2}</source>
        <translation>le faisceau {1} : {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>{1} of {2} streamlines from {3} seeds meet the regions, {4} are needed</source>
        <translation>{1} des {2} lignes de courant issues de {3} germes répondent aux régions, il en faut {4}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>{1} side={2} {3} colour={4}</source>
        <translation>{1} side={2} {3} colour={4}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/own_tracts.py</extracomment>
        <source>{1}={2} is not from {3} to {4}</source>
        <translation>{1}={2} n'est pas entre {3} et {4}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/saved_tracts.py</extracomment>
        <source>The tract definition could not be saved.</source>
        <translation>La définition du faisceau n'a pas pu être enregistrée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/saved_tracts.py</extracomment>
        <source>Validated on: {1}</source>
        <translation>Validé sur : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/saved_tracts.py</extracomment>
        <source>nothing: drawn by hand in one patient</source>
        <translation>rien : tracé à la main chez un seul patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/tract_edits.py</extracomment>
        <source>keep all</source>
        <translation>tout garder</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/tract_edits.py</extracomment>
        <source>no streamlines, or too many</source>
        <translation>aucune ligne de courant, ou trop</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/tract_edits.py</extracomment>
        <source>remove lines</source>
        <translation>retirer des lignes</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/tract_edits.py</extracomment>
        <source>remove near</source>
        <translation>retirer à proximité</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/tract_edits.py</extracomment>
        <source>restore lines</source>
        <translation>rétablir des lignes</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/regions/tract_edits.py</extracomment>
        <source>the bits do not fit the number of streamlines</source>
        <translation>les bits ne correspondent pas au nombre de lignes de courant</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/registry.py</extracomment>
        <source>Choose one of them; 'dtiplan steps' explains each.</source>
        <translation>Choisissez l'une d'elles ; « dtiplan steps » les explique toutes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/registry.py</extracomment>
        <source>The steps are {1}.</source>
        <translation>Les étapes sont {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/registry.py</extracomment>
        <source>There is no step '{1}'.</source>
        <translation>L'étape « {1} » n'existe pas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>BLOCKED – nothing here may be used for planning</source>
        <translation>BLOQUÉ – rien ici ne doit servir à la planification</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Case {name}</source>
        <translation>Cas {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Checked were: the patient, left and right, the registration, and each structure on the planning images.</source>
        <translation>Ont été vérifiés : le patient, gauche et droite, le recalage, et chaque structure sur les images de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Gradient table</source>
        <translation>Table de gradients</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>NOT FINISHED – no RTSTRUCT has been written</source>
        <translation>INACHEVÉ – aucun RTSTRUCT n'a été écrit</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>No check noticed an error or gave a warning.</source>
        <translation>Aucun contrôle n'a signalé d'erreur ni d'avertissement.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>No step was run yet.</source>
        <translation>Aucune étape n'a encore été exécutée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>No tract was found. Do not take the absence of a tract for safety.</source>
        <translation>Aucun faisceau n'a été trouvé. Ne prenez pas l'absence d'un faisceau pour une sécurité.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Released file</source>
        <translation>Fichier délivré</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>State of {date}, revision {n}</source>
        <translation>État du {date}, révision {n}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>The RTSTRUCT is out of date: something before it changed since it was written.</source>
        <translation>Le RTSTRUCT est périmé : quelque chose en amont a changé depuis qu'il a été écrit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>The RTSTRUCT that was verified is no longer in its place.</source>
        <translation>Le RTSTRUCT vérifié n'est plus à sa place.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>The RTSTRUCT was changed after it was verified (SHA-256 differs).</source>
        <translation>Le RTSTRUCT a été modifié après sa vérification (SHA-256 différent).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>The last step that was done: '{step}'.</source>
        <translation>Dernière étape faite : « {step} ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Tractography report</source>
        <translation>Rapport de tractographie</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Tracts from diffusion MRI for radiosurgery planning, dtiplan {version}</source>
        <translation>Faisceaux issus de l'IRM de diffusion pour la planification radiochirurgicale, dtiplan {version}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>VERIFIED – the written file holds what was meant</source>
        <translation>VÉRIFIÉ – le fichier écrit contient ce qui était voulu</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Verified</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>Volume (cm³)</source>
        <translation>Volume (cm³)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>{n} further notes for the record stand in the sections they belong to.</source>
        <translation>{n} autres notes, pour mémoire, figurent dans les sections concernées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report.py</extracomment>
        <source>{n} structures were written to {file}, read back from it and found where they were meant to be. A qualified user must still review and approve each of them in the treatment planning system.</source>
        <translation>{n} structures ont été écrites dans {file}, relues et retrouvées là où elles devaient être. Un utilisateur qualifié doit encore vérifier et approuver chacune d'elles dans le système de planification de traitement.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>Margin, 95 % (mm)</source>
        <translation>Marge, 95 % (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>Margin, median (mm)</source>
        <translation>Marge, médiane (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>The region of a level holds that part of the true tract, on average over patients; the margin is the distance of its surface from that of the tract as found.</source>
        <translation>La région d'un niveau contient cette part du vrai faisceau, en moyenne sur les patients ; la marge est la distance de sa surface à celle du faisceau trouvé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>The uncertainty of the tracts was not estimated: their edges have no margin.</source>
        <translation>L'incertitude des faisceaux n'a pas été estimée : leurs bords n'ont pas de marge.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>calibrated</source>
        <translation>étalonnée</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>not calibrated</source>
        <translation>non étalonné</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_certainty.py</extracomment>
        <source>other tracts</source>
        <translation>autres faisceaux</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_file.py</extracomment>
        <source>laying out the report</source>
        <translation>mise en page du rapport</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_file.py</extracomment>
        <source>{1} is a file, not a folder.</source>
        <translation>{1} est un fichier, et non un dossier.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>Fibre orientations</source>
        <translation>Orientations des fibres</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>Fit</source>
        <translation>Ajustement</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>For comparison</source>
        <translation>Pour comparaison</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>Of the tract</source>
        <translation>Du faisceau</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>Single bundle</source>
        <translation>Faisceau simple</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>spherical deconvolution</source>
        <translation>déconvolution sphérique</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>tensor</source>
        <translation>tenseur</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_models.py</extracomment>
        <source>{along} along, {across} across ×10⁻³ mm²/s, of {n} voxels</source>
        <translation>{along} le long, {across} en travers ×10⁻³ mm²/s, de {n} voxels</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_profiles.py</extracomment>
        <source>Length (mm)</source>
        <translation>Longueur (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_profiles.py</extracomment>
        <source>Shift (mm)</source>
        <translation>Décalage (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_profiles.py</extracomment>
        <source>There is no tract with streamlines to measure along.</source>
        <translation>Il n'y a aucun faisceau avec des lignes de courant le long duquel mesurer.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_profiles.py</extracomment>
        <source>Weighted means over the streamlines at 100 places along each tract; the band is their standard deviation. Streamlines far from the core count less. The shift is how far tissue may lie from its true place because of the distortion of echo-planar images.</source>
        <translation>Moyennes pondérées sur les lignes de courant en 100 endroits le long de chaque faisceau ; la bande est leur écart type. Les lignes de courant éloignées du cœur comptent moins. Le décalage indique à quelle distance de sa vraie position le tissu peut se trouver à cause de la distorsion des images écho-planaires.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_profiles.py</extracomment>
        <source>{mean}, at most {most}</source>
        <translation>{mean}, au plus {most}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Case UID</source>
        <translation>UID du cas</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Case made</source>
        <translation>Cas créé</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>For a folder of many files: the SHA-256 of the lines 'hash, two spaces, name', sorted by name. The hash of each file stands in case.json.</source>
        <translation>Pour un dossier de nombreux fichiers : le SHA-256 des lignes « empreinte, deux espaces, nom », triées par nom. L'empreinte de chaque fichier figure dans case.json.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Programs</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Record</source>
        <translation>Traçabilité</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Results in the case</source>
        <translation>Résultats dans le cas</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>This step has not been run.</source>
        <translation>Cette étape n'a pas été exécutée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Version {version}, run {run}, {date}, {seconds} s</source>
        <translation>Version {version}, exécution {run}, {date}, {seconds} s</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>What follows is enough to make every result again. A star marks a setting that is not the default.</source>
        <translation>Ce qui suit suffit pour refaire chaque résultat. Une étoile marque un réglage qui n'est pas celui par défaut.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_record.py</extracomment>
        <source>{n} files</source>
        <translation>{n} fichiers</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_scanner.py</extracomment>
        <source>not recorded in this case</source>
        <translation>non consigné dans ce cas</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_scanner.py</extracomment>
        <source>serial number {number}</source>
        <translation>numéro de série {number}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_scanner.py</extracomment>
        <source>software {version}</source>
        <translation>logiciel {version}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_scanner.py</extracomment>
        <source>station {name}</source>
        <translation>station {name}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>, at most {mm} and {deg}</source>
        <translation>, au plus {mm} et {deg}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>All 24 distinct ways to swap and flip the axes of the b-vectors were tried on the data's own fibres; the number after the axes is the coherence of neighbouring fibres.</source>
        <translation>Les 24 façons distinctes de permuter et d'inverser les axes des vecteurs b ont été essayées sur les fibres mêmes des données ; le nombre après les axes est la cohérence des fibres voisines.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Along the tracts</source>
        <translation>Le long des faisceaux</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Anisotropic voxels seen</source>
        <translation>Voxels anisotropes vus</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Centroid</source>
        <translation>Centre de masse</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Contours</source>
        <translation>Contours</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Contrast to displaced poses</source>
        <translation>Contraste avec des poses déplacées</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Decision by a person</source>
        <translation>Décision d'une personne</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Denoising</source>
        <translation>Débruitage</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Diffusion series</source>
        <translation>Série de diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Distance to the nearest rival</source>
        <translation>Distance à la plus proche rivale</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>FA, median in the mask</source>
        <translation>FA, médiane dans le masque</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Gibbs ringing removed</source>
        <translation>Artefacts de Gibbs supprimés</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Gradient orientation</source>
        <translation>Orientation des gradients</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>MD, median in the mask</source>
        <translation>MD, médiane dans le masque</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Modality</source>
        <translation>Modalité</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Motion corrected</source>
        <translation>Mouvement corrigé</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Mutual information</source>
        <translation>Information mutuelle</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>No person has looked at this registration and accepted it by name.</source>
        <translation>Personne n'a regardé ce recalage et ne l'a accepté sous son nom.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>No tract was found, and an empty structure is never made.</source>
        <translation>Aucun faisceau n'a été trouvé, et une structure vide n'est jamais créée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Noise (median)</source>
        <translation>Bruit (médiane)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Not accepted</source>
        <translation>Non accepté</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Outliers</source>
        <translation>Valeurs aberrantes</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Part of the template's brain that was imaged</source>
        <translation>Part du cerveau de l'atlas qui a été imagée</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Parts (read)</source>
        <translation>Parties (relues)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Planning from diffusion, RAS mm</source>
        <translation>Planification depuis diffusion, mm RAS</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Planning series</source>
        <translation>Série de planification</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Preprocessing and fit</source>
        <translation>Prétraitement et ajustement</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Put right by hand: shift (x, y, z) {shift} mm, turn (x, y, z) {turn}°.</source>
        <translation>Corrigé à la main : translation (x, y, z) {shift} mm, rotation (x, y, z) {turn}°.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Read back from the written file and compared with the distance field that was meant. HD95: 95th percentile of the distance between both surfaces.</source>
        <translation>Relu dans le fichier écrit et comparé au champ de distance voulu. HD95 : 95e percentile de la distance entre les deux surfaces.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Reason and doubts</source>
        <translation>Raison et doutes</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>SNR at b = 0</source>
        <translation>RSB à b = 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Second best</source>
        <translation>Deuxième</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Shells (s/mm²)</source>
        <translation>Couronnes (s/mm²)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Spread of two fits</source>
        <translation>Écart de deux ajustements</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Structures and verification</source>
        <translation>Structures et vérification</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Template (MNI152), warped to the patient's FA</source>
        <translation>Atlas (MNI152), déformé vers la FA du patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>There and back misses by (95th percentile)</source>
        <translation>Aller et retour, écart (95e percentile)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Tracked</source>
        <translation>Suivies</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Tracking allowed</source>
        <translation>Suivi autorisé</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Volume error</source>
        <translation>Écart de volume</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Voxel size</source>
        <translation>Taille de voxel</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>Voxels</source>
        <translation>Voxels</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>by {who}, {date}</source>
        <translation>par {who}, {date}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>confirmed as it is by {who}</source>
        <translation>confirmée telle quelle par {who}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>corrected to {axes} by {who}</source>
        <translation>corrigée en {axes} par {who}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>equal</source>
        <translation>égal</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>found</source>
        <translation>trouvé</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>no: tracking is blocked</source>
        <translation>non : le suivi est bloqué</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>none (NIfTI)</source>
        <translation>aucun (NIfTI)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>none needed: the proof alone decides</source>
        <translation>aucune nécessaire : la preuve décide seule</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>not decided by the data</source>
        <translation>non tranchée par les données</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>not found</source>
        <translation>non trouvé</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>proved right</source>
        <translation>prouvée correcte</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>shift</source>
        <translation>translation</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>sparse</source>
        <translation>clairsemé</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>switched off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>wrong</source>
        <translation>fausse</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>{1} × 10⁻³ mm²/s</source>
        <translation>{1} × 10⁻³ mm²/s</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>{before} before, {after} after (nats)</source>
        <translation>{before} avant, {after} après (nats)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>{n} files, listed in the record</source>
        <translation>{n} fichiers, listés dans la traçabilité</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>{n} standard errors</source>
        <translation>{n} erreurs types</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>{n} volumes at b = {b}</source>
        <translation>{n} volumes à b = {b}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_sections.py</extracomment>
        <source>{slices} slices, {volumes} whole volumes</source>
        <translation>{slices} coupes, {volumes} volumes entiers</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>'{step}' has not been run, or it ended without a result.</source>
        <translation>« {step} » n'a pas été exécuté, ou s'est terminé sans résultat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>'{step}' has not been run: it needs the result of '{before}'.</source>
        <translation>« {step} » n'a pas été exécuté : il faut d'abord le résultat de « {before} ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>'{step}' ran before its input, or the program itself, changed.</source>
        <translation>« {step} » a été exécuté avant que son entrée, ou le programme lui-même, ne change.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>No picture</source>
        <translation>Pas d'image</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>Run them again, then make a new report.</source>
        <translation>Relancez-les, puis faites un nouveau rapport.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>There is nothing to be drawn for this picture.</source>
        <translation>Il n'y a rien à dessiner pour cette image.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>These steps ran before their input, or the program itself, changed: {steps}.</source>
        <translation>Ces étapes ont été exécutées avant que leur entrée, ou le programme lui-même, ne change : {steps}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_source.py</extracomment>
        <source>no patient yet</source>
        <translation>pas encore de patient</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_targets.py</extracomment>
        <source>Distances to targets not measured</source>
        <translation>Distances aux cibles non mesurées</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_targets.py</extracomment>
        <source>Shortest distances to the target's surface in the planning frame; each contour stands for the slab of its slice.</source>
        <translation>Plus courtes distances à la surface de la cible dans le référentiel de planification ; chaque contour vaut pour toute l'épaisseur de sa coupe.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_targets.py</extracomment>
        <source>Streamlines to target (mm)</source>
        <translation>Lignes de courant à la cible (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_targets.py</extracomment>
        <source>Structure to target (mm)</source>
        <translation>Structure à la cible (mm)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/report_targets.py</extracomment>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>Gradient table {1}, margin {2}</source>
        <translation>Table de gradients {1}, marge {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>The pictures and the summary cannot be written.</source>
        <translation>Les images et le résumé ne peuvent pas être écrits.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>accepted by {1}</source>
        <translation>accepté par {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>none was released</source>
        <translation>aucun n'a été délivré</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>not reviewed by a person</source>
        <translation>non vérifié par une personne</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>{1} read back: volume {2} %, Dice {3}, centroid {4} mm, HD95 {5} mm</source>
        <translation>{1} relu : volume {2} %, Dice {3}, centre de masse {4} mm, HD95 {5} mm</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>{1} streamlines ({2})</source>
        <translation>{1} lignes de courant ({2})</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/summary.py</extracomment>
        <source>{1} with {2}: {3}, {4} streamlines</source>
        <translation>{1} avec {2} : {3}, {4} lignes de courant</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/template_drawing.py</extracomment>
        <source>Run 'register-template' first.</source>
        <translation>Exécutez d'abord « register-template ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/template_drawing.py</extracomment>
        <source>The case has no {1} yet.</source>
        <translation>Le cas n'a pas encore de {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/template_drawing.py</extracomment>
        <source>The picture cannot be written to {1}.</source>
        <translation>L'image ne peut pas être écrite dans {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/reporting/template_drawing.py</extracomment>
        <source>The picture of the fit cannot be drawn.</source>
        <translation>L'image de l'ajustement ne peut pas être dessinée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/runner.py</extracomment>
        <source>'{1}' cannot run on old results.</source>
        <translation>« {1} » ne peut pas s'exécuter sur d'anciens résultats.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/runner.py</extracomment>
        <source>'{1}' cannot run yet.</source>
        <translation>« {1} » ne peut pas encore s'exécuter.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/runner.py</extracomment>
        <source>'{1}' is out of date: something before it changed.</source>
        <translation>« {1} » est périmé : quelque chose en amont a changé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/runner.py</extracomment>
        <source>It needs '{1}', which this case does not have.</source>
        <translation>Il faut « {1} », que ce cas n'a pas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/runner.py</extracomment>
        <source>Run '{1}' ({2}) first.</source>
        <translation>Exécutez d'abord « {1} » ({2}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/runner.py</extracomment>
        <source>Run '{1}' again first.</source>
        <translation>Exécutez d'abord « {1} » de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/sources.py</extracomment>
        <source>Gradient table: {1}</source>
        <translation>Table de gradients : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/sources.py</extracomment>
        <source>The orientation cannot be judged.</source>
        <translation>L'orientation ne peut pas être jugée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/sources.py</extracomment>
        <source>The source cannot be read.</source>
        <translation>La source ne peut pas être lue.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/sources.py</extracomment>
        <source>{1} does not exist.</source>
        <translation>{1} n'existe pas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>'dtiplan steps' shows what {1} takes.</source>
        <translation>« dtiplan steps » montre ce qu'accepte {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>'{1}' cannot run with these settings.</source>
        <translation>« {1} » ne peut pas s'exécuter avec ces réglages.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>'{1}' cannot run.</source>
        <translation>« {1} » ne peut pas s'exécuter.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>'{1}' does not know '{2}'.</source>
        <translation>« {1} » ne connaît pas « {2} ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>It takes {1}.</source>
        <translation>Elle accepte {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>The parameters are not a JSON object: {1}.</source>
        <translation>Les paramètres ne sont pas un objet JSON : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>Write them like this: {"name": value}.</source>
        <translation>Écrivez-les ainsi : {"name": value}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>Write {1} VALUE.</source>
        <translation>Écrivez {1} VALEUR.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>default {1}</source>
        <translation>par défaut {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>{1} has no value.</source>
        <translation>{1} n'a pas de valeur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/step_options.py</extracomment>
        <source>{1}: {2} (got {3})</source>
        <translation>{1} : {2} (reçu {3})</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source> after a shift of {1} mm and a turn of {2} degrees (x / y / z) by hand</source>
        <translation> après une translation de {1} mm et une rotation de {2} degrés (x / y / z) à la main</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>A shift or a turn was given, but nobody is named for it.</source>
        <translation>Une translation ou une rotation a été donnée, mais personne n'en est responsable.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Accept despite an error</source>
        <translation>Accepter malgré une erreur</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Accept registration</source>
        <translation>Accepter le recalage</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Accepted by</source>
        <translation>Accepté par</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Give the name of the person who put it right.</source>
        <translation>Donnez le nom de la personne qui l'a corrigé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Let a second person look at the registration before the structures are used.</source>
        <translation>Faites regarder le recalage par une deuxième personne avant d'utiliser les structures.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Look at it on the registration page or in pictures/registration.png, then accept it there, or plan with --accepted-by NAME.</source>
        <translation>Regardez-le sur la page du recalage ou dans pictures/registration.png, puis acceptez-le là, ou planifiez avec --accepted-by NOM.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Moved by hand, only {1} % of the brain lies inside the planning series; at least {2} % are needed.</source>
        <translation>Déplacé à la main, seuls {1} % du cerveau se trouvent dans la série de planification ; il en faut au moins {2} %.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Moves the diffusion images over the planning images, on top of the motion found: towards the patient's right (x), front (y) and head (z); negative values towards left, back and feet.</source>
        <translation>Déplace les images de diffusion sur les images de planification, en plus du mouvement trouvé : vers la droite (x), l'avant (y) et la tête (z) du patient ; les valeurs négatives vers la gauche, l'arrière et les pieds.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Name of the person who looked at the registration; kept in the record and in every structure. Empty: nobody has looked at it.</source>
        <translation>Nom de la personne qui a regardé le recalage ; gardé dans la traçabilité et dans chaque structure. Vide : personne ne l'a regardé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Nobody has looked at the registration ({1}).</source>
        <translation>Personne n'a regardé le recalage ({1}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Nothing needs to be done.</source>
        <translation>Il n'y a rien à faire.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Records who looked at the registration and what was put right by hand. Structures are made with the accepted registration only and say whether a person accepted it.</source>
        <translation>Consigne qui a regardé le recalage et ce qui a été corrigé à la main. Les structures ne sont faites qu'avec le recalage accepté et disent si une personne l'a accepté.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Shift by hand</source>
        <translation>Translation à la main</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>The registration cannot be accepted.</source>
        <translation>Le recalage ne peut pas être accepté.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>The registration cannot be changed by hand.</source>
        <translation>Le recalage ne peut pas être modifié à la main.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Turn by hand</source>
        <translation>Rotation à la main</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Turns the diffusion images about the middle of the brain, on top of the motion found: about the axis that points to the patient's right (x: nod), then front (y: tilt), then head (z: shake); positive turns are right-handed.</source>
        <translation>Tourne les images de diffusion autour du milieu du cerveau, en plus du mouvement trouvé : autour de l'axe vers la droite du patient (x : oui de la tête), puis l'avant (y : inclinaison), puis la tête (z : non de la tête) ; les rotations positives suivent la main droite.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Undo the shift and the turn, or choose another planning series.</source>
        <translation>Annulez la translation et la rotation, ou choisissez une autre série de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>Use a registration that the program itself would refuse, on the responsibility of the person named.</source>
        <translation>Utiliser un recalage que le programme lui-même refuserait, sous la responsabilité de la personne nommée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>a name has printable letters only</source>
        <translation>un nom n'a que des lettres imprimables</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>mutual information {1} times that of displaced poses, {2} % of the brain inside, two fits {3} mm apart, motion {4} mm and {5} degrees</source>
        <translation>information mutuelle {1} fois celle de poses déplacées, {2} % du cerveau à l'intérieur, deux ajustements à {3} mm l'un de l'autre, mouvement {4} mm et {5} degrés</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>{1} A person can put it right by hand, or accept it by name despite this error, on the registration page.</source>
        <translation>{1} Une personne peut le corriger à la main, ou l'accepter sous son nom malgré cette erreur, sur la page du recalage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>{1} accepted the registration despite the error '{2}': {3}</source>
        <translation>{1} a accepté le recalage malgré l'erreur « {2} » : {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>{1} accepted the registration{2} ({3}).</source>
        <translation>{1} a accepté le recalage{2} ({3}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/accept_registration.py</extracomment>
        <source>{1}, then put right by hand</source>
        <translation>{1}, puis corrigé à la main</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>Look at the colour FA picture, then confirm the table as it is or correct it: plan with --orientation confirm|correct --decided-by NAME.</source>
        <translation>Regardez l'image de FA couleur, puis confirmez la table telle quelle ou corrigez-la : planifiez avec --orientation confirm|correct --decided-by NOM.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>Name of the person who confirms or corrects; kept in the record.</source>
        <translation>Nom de la personne qui confirme ou corrige ; gardé dans la traçabilité.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>The b-vectors were changed to {1} by {2}; the proof called the table {3} (margin {4}).</source>
        <translation>Les vecteurs b ont été changés en {1} par {2} ; la preuve avait jugé la table {3} (marge {4}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>The b-vectors were confirmed as they are by {1}; the proof called the table {2} (best {3}, margin {4}).</source>
        <translation>Les vecteurs b ont été confirmés tels quels par {1} ; la preuve avait jugé la table {2} (meilleur {3}, marge {4}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>The gradient table was judged {1}: the data fit {2} best (margin {3}).</source>
        <translation>La table de gradients a été jugée {1} : les données s'accordent le mieux à {2} (marge {3}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>Tries all 24 distinct axis permutations of the b-vectors on the data's own fibres. A table that is not proved right blocks tracking until someone confirms or corrects it.</source>
        <translation>Essaie les 24 permutations d'axes distinctes des vecteurs b sur les fibres mêmes des données. Une table non prouvée correcte bloque le suivi jusqu'à ce que quelqu'un la confirme ou la corrige.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>automatic: a table proved right is used, any other blocks tracking; confirm: use it as it is; correct: use the axes the data fit best.</source>
        <translation>automatique : une table prouvée correcte est utilisée, toute autre bloque le suivi ; confirmer : l'utiliser telle quelle ; corriger : utiliser les axes qui s'accordent le mieux aux données.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/check_orientation.py</extracomment>
        <source>who confirms or corrects the gradient table must be named</source>
        <translation>la personne qui confirme ou corrige la table de gradients doit être nommée</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>A streamline with too few others within this mean distance is taken out; 0: none is.</source>
        <translation>Une ligne de courant qui en a trop peu d'autres à moins de cette distance moyenne est retirée ; 0 : aucune ne l'est.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Alone beyond</source>
        <translation>Isolée au-delà de</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Automatic cleaning</source>
        <translation>Nettoyage automatique</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Each as 'TRACT keep all' (no automatic cleaning) or 'TRACT remove near X Y Z RADIUS' (mm); chosen streamlines are written by the window.</source>
        <translation>Chacune sous la forme « FAISCEAU keep all » (pas de nettoyage automatique) ou « FAISCEAU remove near X Y Z RAYON » (mm) ; les lignes de courant choisies sont écrites par la fenêtre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Edit tracts</source>
        <translation>Éditer les faisceaux</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Edits by hand</source>
        <translation>Éditions à la main</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Fewest neighbours</source>
        <translation>Nombre minimal de voisines</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Import the tract under another name, or do not search it.</source>
        <translation>Importez le faisceau sous un autre nom, ou ne le recherchez pas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Largest distance from the core of the tract, in standard deviations; 0: shapes are not judged. Streamlines beside which others run are never outliers.</source>
        <translation>Plus grande distance au cœur du faisceau, en écarts types ; 0 : les formes ne sont pas jugées. Les lignes de courant à côté desquelles d'autres passent ne sont jamais aberrantes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Length outlier from</source>
        <translation>Longueur aberrante à partir de</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Look at the tract and edit it again, then delete the old edits.</source>
        <translation>Regardez le faisceau et éditez-le de nouveau, puis supprimez les anciennes éditions.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Look at what was removed; each can be brought back.</source>
        <translation>Regardez ce qui a été retiré ; chaque ligne peut être rétablie.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Shape outlier from</source>
        <translation>Forme aberrante à partir de</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>So many others within that distance are enough.</source>
        <translation>Ce nombre de voisines à moins de cette distance suffit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Standard deviations from the median length; 0: lengths are not judged.</source>
        <translation>Écarts types par rapport à la longueur médiane ; 0 : les longueurs ne sont pas jugées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Take the edit back, or do not rely on this tract.</source>
        <translation>Annulez l'édition, ou ne vous fiez pas à ce faisceau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Takes out outliers by length and shape and streamlines that run alone; what was taken out stays visible and can be brought back.</source>
        <translation>Retire les lignes de courant de longueur ou de forme aberrante et celles qui passent isolées ; ce qui a été retiré reste visible et peut être rétabli.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>Takes outliers out of the tracts and applies the edits by hand; what was taken out is kept and can be brought back.</source>
        <translation>Retire des faisceaux les lignes de courant aberrantes et applique les éditions à la main ; ce qui a été retiré est gardé et peut être rétabli.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>The tracts cannot be edited.</source>
        <translation>Les faisceaux ne peuvent pas être édités.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>{1} edits by hand were not applied</source>
        <translation>{1} éditions à la main n'ont pas été appliquées</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>{1} was both found and imported.</source>
        <translation>{1} a été à la fois trouvé et importé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>{1}: of {2} streamlines the cleaning took out {3} and {4} were taken out by hand.</source>
        <translation>{1} : sur {2} lignes de courant, le nettoyage en a retiré {3}, et {4} ont été retirées à la main.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/edit_tracts.py</extracomment>
        <source>{1}: {2} edits by hand were not applied, since the tract was found anew with other streamlines than those they were made on.</source>
        <translation>{1} : {2} éditions à la main n'ont pas été appliquées, car le faisceau a été retrouvé avec d'autres lignes de courant que celles sur lesquelles elles ont été faites.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>Compare tract and planning image near the skull base, the temporal horn and the forehead; a series of opposite phase encoding allows a correction.</source>
        <translation>Comparez le faisceau et l'image de planification près de la base du crâne, de la corne temporale et du front ; une série à codage de phase opposé permet une correction.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>Distortion of the echo-planar images: {1}</source>
        <translation>Distorsion des images écho-planaires : {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>Nothing was corrected{1}. Expected from a readout of {2} ms at {3} T and the usual air cavities, within a factor of two.</source>
        <translation>Rien n'a été corrigé{1}. Attendu d'après un temps de lecture de {2} ms à {3} T et les cavités aériennes habituelles, à un facteur deux près.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>Shifts were measured with a series of opposite phase encoding and corrected; a fifth of each is taken to be left.</source>
        <translation>Les décalages ont été mesurés avec une série à codage de phase opposé et corrigés ; on admet qu'il reste un cinquième de chacun.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>Tells how far tissue may still lie from its true place along the phase axis: measured with a series of opposite phase encoding, or expected from readout time, field strength and the air cavities of the skull.</source>
        <translation>Indique à quelle distance de sa vraie position le tissu peut encore se trouver selon l'axe de phase : mesurée avec une série à codage de phase opposé, ou attendue d'après le temps de lecture, l'intensité du champ et les cavités aériennes du crâne.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>The files do not tell {1}: how far tissue is shifted is not known.</source>
        <translation>Les fichiers ne disent pas {1} : on ne sait pas de combien le tissu est décalé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>The template does not fit, so that air cavities cannot be placed.</source>
        <translation>L'atlas ne s'ajuste pas, de sorte que les cavités aériennes ne peuvent pas être placées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>the bandwidth in phase direction</source>
        <translation>la bande passante en direction de phase</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>the field strength</source>
        <translation>l'intensité du champ</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_distortion.py</extracomment>
        <source>the phase axis</source>
        <translation>l'axe de phase</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Axis of the diffusion voxels along which distortion shifts; down the columns is usual.</source>
        <translation>Axe des voxels de diffusion selon lequel la distorsion décale ; le long des colonnes est habituel.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Distortion left</source>
        <translation>Distorsion résiduelle</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Estimate uncertainty</source>
        <translation>Estimer l'incertitude</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>How often each tract is tracked anew, each time with other noise, other places of its regions and another registration.</source>
        <translation>Combien de fois chaque faisceau est suivi de nouveau, chaque fois avec un autre bruit, d'autres positions de ses régions et un autre recalage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Name tracts that were searched.</source>
        <translation>Nommez des faisceaux qui ont été recherchés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Names of tracts; empty: all that were found.</source>
        <translation>Noms de faisceaux ; vide : tous ceux qui ont été trouvés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Of each realisation; the calibration was made with 2000.</source>
        <translation>De chaque réalisation ; l'étalonnage a été fait avec 2000.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Of everything that is drawn; the same seed gives the same result.</source>
        <translation>De tout ce qui est tiré au hasard ; la même graine donne le même résultat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Off: nothing is estimated, and structures have no confidence level. It takes minutes.</source>
        <translation>Désactivé : rien n'est estimé, et les structures n'ont pas de niveau de confiance. Cela prend des minutes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Phase axis</source>
        <translation>Axe de phase</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Random seed</source>
        <translation>Graine aléatoire</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Registration error</source>
        <translation>Erreur de recalage</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Standard deviation of the registration to the planning series along each axis; 0: from the registration's own figures.</source>
        <translation>Écart type du recalage sur la série de planification selon chaque axe ; 0 : d'après les propres valeurs du recalage.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Standard deviation of the shift along the phase axis that was not corrected; 0: what the step 'Distortion' tells, place by place.</source>
        <translation>Écart type du décalage selon l'axe de phase qui n'a pas été corrigé ; 0 : ce qu'indique l'étape « Distorsion », point par point.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Standard deviation, along each axis, of where the fit of the template puts a region.</source>
        <translation>Écart type, selon chaque axe, de la position où l'ajustement de l'atlas place une région.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Template error</source>
        <translation>Erreur de l'atlas</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>The uncertainty cannot be estimated.</source>
        <translation>L'incertitude ne peut pas être estimée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>There is no tract {1}; there are {2}.</source>
        <translation>Il n'y a pas de faisceau {1} ; il y a {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/estimate_uncertainty.py</extracomment>
        <source>Tracks every tract again and again with the noise of the data and the errors of template and registration, and gives for each confidence level the region and its margin in mm.</source>
        <translation>Suit chaque faisceau maintes fois avec le bruit des données et les erreurs de l'atlas et du recalage, et donne pour chaque niveau de confiance la région et sa marge en mm.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Export RTSTRUCT</source>
        <translation>Exporter le RTSTRUCT</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Give the path of the file to write.</source>
        <translation>Donnez le chemin du fichier à écrire.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>No RTSTRUCT was written.</source>
        <translation>Aucun RTSTRUCT n'a été écrit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>No file was named.</source>
        <translation>Aucun fichier n'a été nommé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>No tract was found ({1}), and an empty structure is never written.</source>
        <translation>Aucun faisceau n'a été trouvé ({1}), et une structure vide n'est jamais écrite.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Path of the RTSTRUCT file to write.</source>
        <translation>Chemin du fichier RTSTRUCT à écrire.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Read back, it is not what was meant: {1}.</source>
        <translation>Relu, il n'est pas ce qui était voulu : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Read the reasons; do not take the absence of a tract for safety.</source>
        <translation>Lisez les motifs ; ne prenez pas l'absence d'un faisceau pour une sécurité.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Report this with the case's log; choose a planning series with thinner slices or a larger streamline radius if a tract is thinner than a slice.</source>
        <translation>Signalez-le avec le journal du cas ; choisissez une série de planification à coupes plus fines, ou un plus grand rayon des lignes de courant si un faisceau est plus mince qu'une coupe.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Structure set label.</source>
        <translation>Libellé de l'ensemble de structures.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>The RTSTRUCT was not released.</source>
        <translation>Le RTSTRUCT n'a pas été délivré.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>Writes the structures as DICOM RTSTRUCT, reads the file back and releases it only if every structure is where it should be.</source>
        <translation>Écrit les structures en DICOM RTSTRUCT, relit le fichier et ne le délivre que si chaque structure est là où elle doit être.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>frame of reference {1}</source>
        <translation>référentiel {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>patient '{1}'</source>
        <translation>patient « {1} »</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>verified {1}</source>
        <translation>{1} vérifié</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>{1} contour images that the series does not have</source>
        <translation>{1} images de contours que la série ne contient pas</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/export_rtstruct.py</extracomment>
        <source>{1} is missing from the file</source>
        <translation>{1} manque dans le fichier</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>'{1}': where a tract is seeded, its definition says</source>
        <translation>« {1} » : la définition d'un faisceau dit d'où il part</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>A streamline ends where FA is lower.</source>
        <translation>Une ligne de courant finit là où la FA est plus basse.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Choose among {1}.</source>
        <translation>Choisissez parmi {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Distance between two points of a streamline.</source>
        <translation>Distance entre deux points d'une ligne de courant.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Find tracts</source>
        <translation>Trouver les faisceaux</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Folder with own tract definitions (TOML); empty: the shipped ones.</source>
        <translation>Dossier contenant vos propres définitions de faisceaux (TOML) ; vide : celles fournies.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Give every tract of your own a name that no other tract has.</source>
        <translation>Donnez à chacun de vos propres faisceaux un nom qu'aucun autre faisceau ne porte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Largest angle</source>
        <translation>Plus grand angle</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Largest angle (csd)</source>
        <translation>Plus grand angle (csd)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Lowest FA</source>
        <translation>FA minimale</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Lowest density</source>
        <translation>Densité minimale</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Names of tract definitions.</source>
        <translation>Noms des définitions de faisceaux.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Nothing can be compared with these data.</source>
        <translation>Rien ne peut être comparé avec ces données.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Number of seeds for each tract; with csd a third of it, since its streamlines keep to their tract more often and take longer.</source>
        <translation>Nombre de germes pour chaque faisceau ; avec csd, un tiers de ce nombre, car ses lignes de courant restent plus souvent dans leur faisceau et prennent plus de temps.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Of the seed positions; the same seed gives the same streamlines.</source>
        <translation>Des positions des germes ; la même graine donne les mêmes lignes de courant.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Over half a millimetre of a streamline that follows tensors; a sharper turn ends it. A definition's own angle counts more.</source>
        <translation>Sur un demi-millimètre d'une ligne de courant qui suit les tenseurs ; un virage plus serré y met fin. L'angle propre à une définition l'emporte.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Own tracts</source>
        <translation>Faisceaux propres</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Regions that a tract must pass or avoid besides its definition, in the diffusion series' patient millimetres (RAS), each as 'TRACT include|exclude ball X Y Z RADIUS' or 'TRACT include|exclude box X Y Z HX HY HZ' with half sizes; painted voxels are written by the window.</source>
        <translation>Régions qu'un faisceau doit traverser ou éviter en plus de sa définition, en millimètres du patient de la série de diffusion (RAS), chacune sous la forme « FAISCEAU include|exclude ball X Y Z RAYON » ou « FAISCEAU include|exclude box X Y Z HX HY HZ » avec des demi-tailles ; les voxels peints sont écrits par la fenêtre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Seeds the regions of each tract, tracks along fibre orientations or tensors, and keeps the streamlines that pass its include regions and avoid its exclude regions.</source>
        <translation>Place des germes dans les régions de chaque faisceau, suit les orientations des fibres ou les tenseurs, et garde les lignes de courant qui passent par ses régions d'inclusion et évitent ses régions d'exclusion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Streamlines are cut back to where around them, on average, at least this share of all streamlines of the tract runs; 0: nothing is cut back.</source>
        <translation>Les lignes de courant sont raccourcies jusque là où, autour d'elles et en moyenne, passe au moins cette part de toutes les lignes du faisceau ; 0 : rien n'est raccourci.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>The same for streamlines that follow fibre orientations.</source>
        <translation>De même pour les lignes de courant qui suivent les orientations des fibres.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>The tracts cannot be tracked.</source>
        <translation>Le suivi des faisceaux n'est pas possible.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>The tracts follow tensors only: no fibre orientations were made, since {1}.</source>
        <translation>Les faisceaux ne suivent que les tenseurs : aucune orientation des fibres n'a été calculée, car {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>There is no definition of {1}.</source>
        <translation>Il n'y a pas de définition de {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>These are shown beside the tracts for comparison; no structure is made of them.</source>
        <translation>Ceux-ci sont montrés à côté des faisceaux pour comparaison ; aucune structure n'en est faite.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>Tracts of one's own, seeded and selected by regions of this patient; written by the window's live tracking.</source>
        <translation>Faisceaux propres, dont les germes et la sélection sont donnés par des régions de ce patient ; écrits par le suivi en direct de la fenêtre.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>anything: no tract was named</source>
        <translation>quoi que ce soit : aucun faisceau n'a été nommé</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>auto: fibre orientations of spherical deconvolution (csd) where they were made, else tensors; both: the tracts of auto, and beside them those of tensors.</source>
        <translation>auto : orientations des fibres par déconvolution sphérique (csd) là où elles ont été calculées, sinon tenseurs ; les deux : les faisceaux de auto et, à côté, ceux des tenseurs.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>deterministic: the likeliest direction at every step; probabilistic: drawn within the fibre orientations, or from tensors redrawn with the noise of the data; auto: probabilistic for csd, deterministic for tensors.</source>
        <translation>déterministe : la direction la plus probable à chaque pas ; probabiliste : tirée dans les orientations des fibres, ou de tenseurs tirés de nouveau avec le bruit des données ; auto : probabiliste pour csd, déterministe pour les tenseurs.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>{1} is named more than once.</source>
        <translation>{1} est nommé plus d'une fois.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/find_tracts.py</extracomment>
        <source>{1}: with tensors {2}, {3} streamlines.</source>
        <translation>{1} : avec les tenseurs {2}, {3} lignes de courant.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Chooses by the gradient table and the noise whether streamlines follow tensors or fibre orientations of constrained spherical deconvolution, says why, and deconvolves.</source>
        <translation>Choisit d'après la table de gradients et le bruit si les lignes de courant suivent les tenseurs ou les orientations des fibres par déconvolution sphérique contrainte, dit pourquoi, et déconvolue.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Highest order of the spherical harmonics; auto: what the directions support. Higher orders tell narrower crossings apart and show more noise.</source>
        <translation>Ordre le plus élevé des harmoniques sphériques ; auto : ce que les directions permettent. Des ordres plus élevés distinguent des croisements plus étroits et montrent plus de bruit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Look at the tracts with care: false bundles make false streamlines.</source>
        <translation>Regardez les faisceaux avec prudence : de faux faisceaux donnent de fausses lignes de courant.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Spherical deconvolution was asked for although {1}.</source>
        <translation>La déconvolution sphérique a été demandée malgré ceci : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Spherical deconvolution was asked for and cannot be done: {1}.</source>
        <translation>La déconvolution sphérique a été demandée et ne peut pas être faite : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Streamlines can follow fibre orientations of spherical deconvolution: {1}.</source>
        <translation>Les lignes de courant peuvent suivre les orientations des fibres de la déconvolution sphérique : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Streamlines follow tensors: {1}.</source>
        <translation>Les lignes de courant suivent les tenseurs : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>The lateral corticospinal tract and Meyer's loop are not covered by tensors.</source>
        <translation>La partie latérale du faisceau corticospinal et la boucle de Meyer ne sont pas couvertes par les tenseurs.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Tracts follow tensors: the lateral corticospinal tract and Meyer's loop are then not covered.</source>
        <translation>Les faisceaux suivent les tenseurs : la partie latérale du faisceau corticospinal et la boucle de Meyer ne sont alors pas couvertes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>Where the choice matters, find the tracts with both models and compare.</source>
        <translation>Là où le choix importe, trouvez les faisceaux avec les deux modèles et comparez.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_fibres.py</extracomment>
        <source>auto: spherical deconvolution where the gradient table and the noise allow it; csd: wherever it can be done at all; tensor: no deconvolution.</source>
        <translation>auto : déconvolution sphérique là où la table de gradients et le bruit le permettent ; csd : partout où elle peut être faite ; tenseur : pas de déconvolution.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_tensor.py</extracomment>
        <source>Fit tensors</source>
        <translation>Ajuster les tenseurs</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_tensor.py</extracomment>
        <source>Fits diffusion tensors by weighted least squares and makes FA, MD, AD, RD and colour FA.</source>
        <translation>Ajuste les tenseurs de diffusion par moindres carrés pondérés et calcule FA, MD, AD, RD et FA couleur.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_tensor.py</extracomment>
        <source>Highest b-value used</source>
        <translation>Plus grande valeur de b utilisée</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/fit_tensor.py</extracomment>
        <source>Volumes above it are left out; 0 uses all. The tensor model holds to about 1500 s/mm2 in the brain.</source>
        <translation>Les volumes au-dessus sont laissés de côté ; 0 les utilise tous. Le modèle du tenseur vaut jusqu'à environ 1500 s/mm2 dans le cerveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>'{1}' ({2}) was taken as the {3} series, one of {4} that could be.</source>
        <translation>« {1} » ({2}) a été prise comme série de {3}, parmi {4} possibles.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>'{1}' has the opposite phase encoding and will be used to correct the distortion.</source>
        <translation>« {1} » a le codage de phase opposé et servira à corriger la distorsion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>'{1}' has the opposite phase encoding but cannot be used: {2}</source>
        <translation>« {1} » a le codage de phase opposé mais ne peut pas être utilisée : {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Add the folder of the planning CT or MR (DICOM) to the sources.</source>
        <translation>Ajoutez aux sources le dossier de la CT ou de l'IRM de planification (DICOM).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Choose the folder that holds the diffusion series, or export it again with its diffusion tags.</source>
        <translation>Choisissez le dossier qui contient la série de diffusion, ou exportez-la de nouveau avec ses attributs de diffusion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Choose two series of one patient; if the identifiers were changed on the way, correct them at the source.</source>
        <translation>Choisissez deux séries d'un même patient ; si les identifiants ont été changés en chemin, corrigez-les à la source.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Finds the diffusion and the planning series, and targets drawn on the latter, reads and checks them.</source>
        <translation>Trouve la série de diffusion, la série de planification et les cibles tracées sur celle-ci, les lit et les contrôle.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Its voxels lie elsewhere.</source>
        <translation>Ses voxels se trouvent ailleurs.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Leave it out of the sources if the patient moved between the two.</source>
        <translation>Retirez-la des sources si le patient a bougé entre les deux.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Make sure by other means that both are of the same patient.</source>
        <translation>Assurez-vous par d'autres moyens qu'elles sont du même patient.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Name another one by its series UID if this is not the right one.</source>
        <translation>Nommez-en une autre par son UID de série si ce n'est pas la bonne.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Names of regions in RTSTRUCTs on the planning series that distances are measured to; empty: every GTV, CTV and PTV.</source>
        <translation>Noms des régions, dans les RTSTRUCT sur la série de planification, jusqu'auxquelles les distances sont mesurées ; vide : chaque GTV, CTV et PTV.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>No DICOM CT or MR was found among {1}; an RTSTRUCT needs the images it is drawn on.</source>
        <translation>Aucune CT ni IRM DICOM n'a été trouvée parmi {1} ; un RTSTRUCT a besoin des images sur lesquelles il est tracé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>No diffusion series can be imported.</source>
        <translation>Aucune série de diffusion ne peut être importée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>None was found among {1}.</source>
        <translation>Aucune n'a été trouvée parmi {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Series instance UID; empty: the CT, else the MR with the most slices.</source>
        <translation>UID d'instance de série ; vide : la CT, sinon l'IRM avec le plus de coupes.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>Series instance UID; empty: the diffusion series with the most directions.</source>
        <translation>UID d'instance de série ; vide : la série de diffusion avec le plus de directions.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>The diffusion series is a NIfTI file and names no patient; the planning series is of patient '{1}'.</source>
        <translation>La série de diffusion est un fichier NIfTI et ne nomme aucun patient ; la série de planification est du patient « {1} ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>The diffusion series is of patient '{1}', the planning series of patient '{2}'.</source>
        <translation>La série de diffusion est du patient « {1} », la série de planification du patient « {2} ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>The distortion is not corrected; see the step 'Distortion'.</source>
        <translation>La distorsion n'est pas corrigée ; voir l'étape « Distorsion ».</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>The series '{1}' cannot be used.</source>
        <translation>La série « {1} » ne peut pas être utilisée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>The series {1} was not found.</source>
        <translation>La série {1} n'a pas été trouvée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>The sources cannot be imported.</source>
        <translation>Les sources ne peuvent pas être importées.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>The sources hold {1}.</source>
        <translation>Les sources contiennent {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>There is no planning series.</source>
        <translation>Il n'y a pas de série de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>These series cannot be used together.</source>
        <translation>Ces séries ne peuvent pas être utilisées ensemble.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>hashing the source files</source>
        <translation>calcul des empreintes des fichiers sources</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>no series</source>
        <translation>aucune série</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_series.py</extracomment>
        <source>{1} series ({2}) and {3} other files</source>
        <translation>{1} séries ({2}) et {3} autres fichiers</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source> They look like voxel indices, not millimetres.</source>
        <translation> Ils ressemblent à des indices de voxels, pas à des millimètres.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Choose another file; an empty tract is never made.</source>
        <translation>Choisissez un autre fichier ; un faisceau vide n'est jamais créé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Compare it with the anatomy before you use it.</source>
        <translation>Comparez-le à l'anatomie avant de l'utiliser.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Import tracts</source>
        <translation>Importer des faisceaux</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Imported tract</source>
        <translation>Faisceau importé</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Imported; how it was tracked is not known.</source>
        <translation>Importé ; on ne sait pas comment il a été suivi.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>It holds {1} streamlines, none of them with two points or more.</source>
        <translation>Il contient {1} lignes de courant, dont aucune n'a deux points ou plus.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>It is to be a tract of the {1}, but {2} of its {3} points lie {4} of the middle of the brain (x = {5} mm).</source>
        <translation>Ce doit être un faisceau du côté {1}, mais {2} de ses {3} points se trouvent du côté {4} du milieu du cerveau (x = {5} mm).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Name the right side, or save it in RAS millimetres: in other frames left is right.</source>
        <translation>Indiquez le bon côté, ou enregistrez-le en millimètres RAS : dans d'autres repères, la gauche est la droite.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Nothing has to be done.</source>
        <translation>Il n'y a rien à faire.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Save it in the patient millimetres (RAS) of this diffusion series.</source>
        <translation>Enregistrez-le dans les millimètres du patient (RAS) de cette série de diffusion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>Takes in streamlines that another program tracked on this diffusion series; without a file there is nothing to do.</source>
        <translation>Reprend des lignes de courant qu'un autre programme a suivies sur cette série de diffusion ; sans fichier, il n'y a rien à faire.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>The tractogram {1} cannot be imported as {2}.</source>
        <translation>Le tractogramme {1} ne peut pas être importé comme {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>imported from {1}</source>
        <translation>importé de {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>two tracts to import have the same name</source>
        <translation>deux faisceaux à importer portent le même nom</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>{1} (imported)</source>
        <translation>{1} (importé)</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>{1} of its {2} points lie outside the brain of this series.{3}</source>
        <translation>{1} de ses {2} points se trouvent hors du cerveau de cette série.{3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>{1} of its {2} points lie outside the diffusion volume: they span {3}, the volume {4} mm.{5}</source>
        <translation>{1} de ses {2} points se trouvent hors du volume de diffusion : ils s'étendent sur {3}, le volume sur {4} mm.{5}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>{1} {2} to {3}</source>
        <translation>{1} {2} à {3}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>{1}: was imported from {2}; how it was tracked is not known.</source>
        <translation>{1} : a été importé de {2} ; on ne sait pas comment il a été suivi.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/import_tracts.py</extracomment>
        <source>{1}: {2} of {3} streamlines of {4} have less than two points and were left out.</source>
        <translation>{1} : {2} des {3} lignes de courant de {4} ont moins de deux points et ont été laissées de côté.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source> after putting it right by hand</source>
        <translation> après correction à la main</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>0: the tract as it was found; 50, 80 or 95: the region that holds this part of the true tract on average, where the uncertainty was estimated.</source>
        <translation>0 : le faisceau tel qu'il a été trouvé ; 50, 80 ou 95 : la région qui contient en moyenne cette part du vrai faisceau, là où l'incertitude a été estimée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Added in all directions on the same distance field.</source>
        <translation>Ajoutée dans toutes les directions sur le même champ de distance.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Confidence level</source>
        <translation>Niveau de confiance</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Gives the streamlines a physical radius and a margin and contours them on the planning slices.</source>
        <translation>Donne aux lignes de courant un rayon physique et une marge, et en trace les contours sur les coupes de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>In-plane grid</source>
        <translation>Grille dans le plan</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Make structures</source>
        <translation>Créer les structures</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Other colours than the tracts' own, each as TRACT=#rrggbb.</source>
        <translation>D'autres couleurs que celles des faisceaux, chacune sous la forme FAISCEAU=#rrggbb.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Other names than the tracts' own, each as TRACT=NAME; 1 to 16 ASCII letters, digits and _ - ~ . + ^.</source>
        <translation>D'autres noms que ceux des faisceaux, chacun sous la forme FAISCEAU=NOM ; 1 à 16 lettres ASCII, chiffres et _ - ~ . + ^.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Physical radius of a streamline; 0: half of the diffusion voxel.</source>
        <translation>Rayon physique d'une ligne de courant ; 0 : la moitié du voxel de diffusion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>RESEARCH, dtiplan {1}: {2}. {3}, margin {4} mm. {5}. {6}</source>
        <translation>RECHERCHE, dtiplan {1} : {2}. {3}, marge {4} mm. {5}. {6}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Register to this planning series again.</source>
        <translation>Refaites le recalage sur cette série de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Registration accepted by {1}</source>
        <translation>Recalage accepté par {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Registration not reviewed</source>
        <translation>Recalage non vérifié</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Sampling of the distance field within a slice.</source>
        <translation>Échantillonnage du champ de distance dans une coupe.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>Streamline radius</source>
        <translation>Rayon des lignes de courant</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>The registration leads to frame of reference {1}, the planning series is in {2}.</source>
        <translation>Le recalage mène au référentiel {1}, la série de planification est dans {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>a level is 0, 50, 80 or 95 %, not {1} %</source>
        <translation>un niveau est 0, 50, 80 ou 95 %, pas {1} %</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/make_structures.py</extracomment>
        <source>names are TRACT=NAME and colours TRACT=#rrggbb, not {1}</source>
        <translation>les noms s'écrivent FAISCEAU=NOM et les couleurs FAISCEAU=#rrggbb, et non {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Affine registration of every volume; the b-vectors are rotated along.</source>
        <translation>Recalage affine de chaque volume ; les vecteurs b sont tournés avec lui.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Correct distortion</source>
        <translation>Corriger la distorsion</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Correct motion and eddy currents</source>
        <translation>Corriger mouvement et courants de Foucault</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Finds the brain, then denoises, removes Gibbs ringing, corrects motion and, with a series of opposite phase encoding, distortion, as switched.</source>
        <translation>Trouve le cerveau, puis débruite, supprime les artefacts de Gibbs, corrige le mouvement et, avec une série à codage de phase opposé, la distorsion, selon les réglages.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Marchenko-Pastur principal component denoising.</source>
        <translation>Débruitage par composantes principales (Marchenko-Pastur).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Remove Gibbs ringing</source>
        <translation>Supprimer les artefacts de Gibbs</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Sub-voxel shifts within each slice.</source>
        <translation>Décalages inférieurs au voxel dans chaque coupe.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>Where a series of opposite phase encoding was imported: finds how far the echo-planar readout shifted every place and puts it back.</source>
        <translation>Si une série à codage de phase opposé a été importée : trouve de combien la lecture écho-planaire a décalé chaque endroit et le remet à sa place.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>phantom: plain signal mask, no brain gates and no motion correction, which would distort a phantom.</source>
        <translation>fantôme : simple masque du signal, sans contrôles propres au cerveau ni correction de mouvement, qui déformerait un fantôme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>the correction was not wanted</source>
        <translation>la correction n'a pas été voulue</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/preprocess.py</extracomment>
        <source>there is no series of opposite phase encoding</source>
        <translation>il n'y a pas de série à codage de phase opposé</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_planning.py</extracomment>
        <source>Finds the rigid motion from the diffusion series to the planning CT or MR by mutual information.</source>
        <translation>Trouve par information mutuelle le mouvement rigide de la série de diffusion vers la CT ou l'IRM de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_planning.py</extracomment>
        <source>Of the random sample of voxels; the same seed gives the same result.</source>
        <translation>De l'échantillon aléatoire de voxels ; la même graine donne le même résultat.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_planning.py</extracomment>
        <source>Register to planning</source>
        <translation>Recalage planification</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>Added all round the lesion for swelling that was not drawn.</source>
        <translation>Ajoutée tout autour de la lésion pour le gonflement qui n'a pas été dessiné.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>Lesion file</source>
        <translation>Fichier de la lésion</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>Margin of the lesion</source>
        <translation>Marge de la lésion</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>NIfTI mask of tumour and oedema in the diffusion series' patient space.</source>
        <translation>Masque NIfTI de la tumeur et de l'œdème dans l'espace du patient de la série de diffusion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>Register to template</source>
        <translation>Recaler sur l'atlas</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>Tracts within 10 mm of it are not trustworthy; look at the picture of the fit.</source>
        <translation>Les faisceaux à moins de 10 mm d'elle ne sont pas fiables ; regardez l'image de l'ajustement.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>Voxels of tumour and oedema in the diffusion series, which the template does not have and the fit must not follow; written by the window, or carried over from a target.</source>
        <translation>Voxels de la tumeur et de l'œdème dans la série de diffusion, que l'atlas n'a pas et que l'ajustement ne doit pas suivre ; écrits par la fenêtre, ou repris d'une cible.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>Warps the FA template in MNI152 space onto the patient's FA, so that tract regions can be placed.</source>
        <translation>Déforme l'atlas de FA de l'espace MNI152 vers la FA du patient, afin de placer les régions des faisceaux.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/register_template.py</extracomment>
        <source>{1} cc about ({2}, {3}, {4}) mm were left out of the fit to the template as a lesion.</source>
        <translation>{1} cc autour de ({2}, {3}, {4}) mm ont été exclus de l'ajustement à l'atlas comme lésion.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>Compare with a lowest density of 0 % where thin parts of the tract matter.</source>
        <translation>Comparez avec une densité minimale de 0 % là où les parties minces du faisceau comptent.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>Do not read its absence as safety: the tract was not imaged or not traceable, and no structure was made.</source>
        <translation>Ne prenez pas son absence pour une sécurité : le faisceau n'a pas été imagé ou n'a pas pu être suivi, et aucune structure n'a été créée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>Do not take what lies outside the structure as free of this tract.</source>
        <translation>Ne croyez pas que ce qui est hors de la structure soit exempt de ce faisceau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>Look at the tract in 3D before you use it.</source>
        <translation>Regardez le faisceau en 3D avant de l'utiliser.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>Look at the tract in 3D; a sparse tract under-estimates its extent.</source>
        <translation>Regardez le faisceau en 3D ; un faisceau clairsemé sous-estime son étendue.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>Use it as a hint where to look, never as the border of what is to be spared.</source>
        <translation>Prenez-le comme une indication où regarder, jamais comme la limite de ce qu'il faut épargner.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>{1}: not reliable, tracking seldom shows the whole of this tract, or shows other fibres in its place, in usual data.</source>
        <translation>{1} : peu sûr, avec des données usuelles la tractographie montre rarement ce faisceau en entier, ou montre d'autres fibres à sa place.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_findings.py</extracomment>
        <source>{1}: where hardly any other streamlines run, {2} streamlines were dropped and {3} of the {4} kept were shortened.</source>
        <translation>{1} : là où presque aucune autre ligne de courant ne passe, {2} lignes ont été supprimées et {3} des {4} gardées ont été raccourcies.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_models.py</extracomment>
        <source>Choose the model auto or tensor, or run 'Fibre orientations' with the model csd.</source>
        <translation>Choisissez le modèle auto ou tenseur, ou exécutez « Orientations des fibres » avec le modèle csd.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_models.py</extracomment>
        <source>No fibre orientations were made: {1}.</source>
        <translation>Aucune orientation des fibres n'a été calculée : {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/tract_models.py</extracomment>
        <source>The tracts cannot follow spherical deconvolution.</source>
        <translation>Les faisceaux ne peuvent pas suivre la déconvolution sphérique.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Compare with the planning series near the skull base, or give the distortion that is left.</source>
        <translation>Comparez avec la série de planification près de la base du crâne, ou indiquez la distorsion résiduelle.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Distortion of the diffusion series is not counted in the margins.</source>
        <translation>La distorsion de la série de diffusion n'est pas comptée dans les marges.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Do not rely on this tract without looking at it in every view.</source>
        <translation>Ne vous fiez pas à ce faisceau sans l'avoir regardé dans chaque vue.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Do not rely on this tract.</source>
        <translation>Ne vous fiez pas à ce faisceau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Do not take its surface as exact; add a margin of your own.</source>
        <translation>Ne prenez pas sa surface pour exacte ; ajoutez votre propre marge.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Look at the tract with the other fibre model too.</source>
        <translation>Regardez aussi le faisceau avec l'autre modèle de fibres.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Repeated tracking shows the noise of the data, not what the fibre model cannot see: a tensor tract leaves out crossing parts such as the lateral fan of the corticospinal tract and Meyer's loop, and more than half of the true tract can lie outside what noise explains. The calibration on digital patients holds only as far as they resemble this patient.</source>
        <translation>Le suivi répété montre le bruit des données, pas ce que le modèle de fibres ne peut pas voir : un faisceau suivi par tenseurs omet les parties qui se croisent, comme l'éventail latéral du faisceau corticospinal et la boucle de Meyer, et plus de la moitié du vrai faisceau peut se trouver hors de ce que le bruit explique. L'étalonnage sur des patients numériques ne vaut que dans la mesure où ils ressemblent à ce patient.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>Take the margins as a rough guide only.</source>
        <translation>Ne prenez les marges que comme un repère approximatif.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>The levels of {1} are not calibrated for tract and model. {2}</source>
        <translation>Les niveaux de {1} ne sont pas étalonnés pour le faisceau et le modèle. {2}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>{1}: no margin can be told, since it was not found by a definition.</source>
        <translation>{1} : aucune marge ne peut être indiquée, car il n'a pas été trouvé par une définition.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>{1}: none of {2} realisations found the tract again, so that no margin can be told.</source>
        <translation>{1} : aucune des {2} réalisations n'a retrouvé le faisceau, de sorte qu'aucune marge ne peut être indiquée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/uncertainty_findings.py</extracomment>
        <source>{1}: only {2} of {3} realisations found the tract again; the margins hold for these.</source>
        <translation>{1} : seules {2} des {3} réalisations ont retrouvé le faisceau ; les marges valent pour celles-ci.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/unmarked_tumours.py</extracomment>
        <source>Take the GTV as the lesion in the step 'Register to template', find the tracts again, and check this one against its course on colour FA.</source>
        <translation>Prenez le GTV comme lésion à l'étape « Recaler sur l'atlas », cherchez de nouveau les faisceaux et comparez celui-ci à son trajet sur la FA en couleurs.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/steps/unmarked_tumours.py</extracomment>
        <source>{1}: not trustworthy, it comes within {2} mm of the tumour {3}, which was not left out of the fit to the template.</source>
        <translation>{1} : pas fiable, il passe à moins de {2} mm de la tumeur {3}, qui n'a pas été exclue du recalage sur l'atlas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/target_distances.py</extracomment>
        <source>No target was imported.</source>
        <translation>Aucune cible n'a été importée.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/target_distances.py</extracomment>
        <source>No tract has been searched.</source>
        <translation>Aucun faisceau n'a été cherché.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/target_distances.py</extracomment>
        <source>The case was imported before targets were read: import again.</source>
        <translation>Le cas a été importé avant que les cibles ne soient lues : importez de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/target_distances.py</extracomment>
        <source>The registration does not lead to the planning series.</source>
        <translation>Le recalage ne mène pas à la série de planification.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/target_distances.py</extracomment>
        <source>The registration is not accepted.</source>
        <translation>Le recalage n'est pas accepté.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/target_distances.py</extracomment>
        <source>The registration must not be used.</source>
        <translation>Le recalage ne doit pas être utilisé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/target_distances.py</extracomment>
        <source>The tracts are out of date: find them again.</source>
        <translation>Les faisceaux ne sont plus à jour : cherchez-les de nouveau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>Do not use this tract; look at its regions and at the patient's position.</source>
        <translation>N'utilisez pas ce faisceau ; regardez ses régions et la position du patient.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>Look at the colour FA picture and check the orientation of the gradient table before you use any tract.</source>
        <translation>Regardez l'image de FA couleur et vérifiez l'orientation de la table de gradients avant d'utiliser un faisceau.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>Look at the tract beside the lesion; fibres may be displaced and not destroyed.</source>
        <translation>Regardez le faisceau à côté de la lésion ; les fibres peuvent être déplacées et non détruites.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>Look at the tract in 3D and in the slices before you use it.</source>
        <translation>Regardez le faisceau en 3D et dans les coupes avant de l'utiliser.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>Look at where the regions lie, and draw regions of your own.</source>
        <translation>Regardez où se trouvent les régions, et tracez vos propres régions.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>Scan with a volume that holds the whole tract, or use only the part that is there.</source>
        <translation>Faites l'acquisition avec un volume qui contient le faisceau entier, ou n'utilisez que la partie présente.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>Scan with more directions or averages.</source>
        <translation>Faites l'acquisition avec plus de directions ou de moyennages.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>{1}: may not be what it seems: {2}.</source>
        <translation>{1} : peut ne pas être ce qu'il semble : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tract_causes.py</extracomment>
        <source>{1}: the likely causes, likeliest first, are: {2}.</source>
        <translation>{1} : les causes probables, les plus probables d'abord, sont : {2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>'{1}' is no format of tractograms.</source>
        <translation>« {1} » n'est pas un format de tractogramme.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>Choose another format, such as tck.</source>
        <translation>Choisissez un autre format, par exemple tck.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>No tract has been searched or imported in this case.</source>
        <translation>Aucun faisceau n'a été recherché ni importé dans ce cas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>Read back, its points were up to {1} mm away; {2} mm are allowed. Nothing was written.</source>
        <translation>À la relecture, ses points étaient éloignés de jusqu'à {1} mm ; {2} mm sont permis. Rien n'a été écrit.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>The tracts cannot be exported.</source>
        <translation>Les faisceaux ne peuvent pas être exportés.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>The tracts cannot be written to {1}.</source>
        <translation>Les faisceaux ne peuvent pas être écrits dans {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>This case has a tract of the name {1} already.</source>
        <translation>Ce cas a déjà un faisceau du nom de {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>it has no streamlines</source>
        <translation>il n'a pas de lignes de courant</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/tractogram_files.py</extracomment>
        <source>{1} cannot be exported as .{2}.</source>
        <translation>{1} ne peut pas être exporté en .{2}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/verify.py</extracomment>
        <source>Add the folder of the images it was drawn on.</source>
        <translation>Ajoutez le dossier des images sur lesquelles il a été tracé.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/verify.py</extracomment>
        <source>It was drawn on series {1}, which is not among the images ({2}).</source>
        <translation>Il a été tracé sur la série {1}, qui n'est pas parmi les images ({2}).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/verify.py</extracomment>
        <source>no CT or MR series</source>
        <translation>aucune série CT ou IRM</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/verify.py</extracomment>
        <source>volume cc</source>
        <translation>volume cc</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/verify.py</extracomment>
        <source>{1} cannot be verified.</source>
        <translation>{1} ne peut pas être vérifié.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/certainty_layers.py</extracomment>
        <source>Probability of {1}</source>
        <translation>Probabilité de {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/layers.py</extracomment>
        <source>MD</source>
        <translation>MD</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/layers.py</extracomment>
        <source>Mean b = 0</source>
        <translation>Moyenne b = 0</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/layers.py</extracomment>
        <source>Mean diffusion-weighted</source>
        <translation>Moyenne pondérée en diffusion</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/layers.py</extracomment>
        <source>Planning CT</source>
        <translation>CT de planification</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/layers.py</extracomment>
        <source>Planning MR</source>
        <translation>IRM de planification</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/layers.py</extracomment>
        <source>{1} window</source>
        <translation>fenêtre {1}</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_editing.py</extracomment>
        <source>Find or import it first.</source>
        <translation>Trouvez-le ou importez-le d'abord.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_editing.py</extracomment>
        <source>Take back the last change (Ctrl+Z).</source>
        <translation>Annulez la dernière modification (Ctrl+Z).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_editing.py</extracomment>
        <source>The case holds no tract {1}.</source>
        <translation>Le cas ne contient pas de faisceau {1}.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_editing.py</extracomment>
        <source>The edited tract cannot be shown.</source>
        <translation>Le faisceau édité ne peut pas être affiché.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_editing.py</extracomment>
        <source>The tract cannot be edited.</source>
        <translation>Le faisceau ne peut pas être édité.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_editing.py</extracomment>
        <source>found tracts</source>
        <translation>faisceaux trouvés</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_tracking.py</extracomment>
        <source> and no </source>
        <translation> ni </translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_tracking.py</extracomment>
        <source>CSD cannot be followed in this case.</source>
        <translation>La CSD ne peut pas être suivie dans ce cas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_tracking.py</extracomment>
        <source>Choose the tensor as the model.</source>
        <translation>Choisissez le tenseur comme modèle.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_tracking.py</extracomment>
        <source>Run the steps up to the tensor fit (and to the fibre directions for CSD) first.</source>
        <translation>Exécutez d'abord les étapes jusqu'à l'ajustement du tenseur (et aux directions des fibres pour la CSD).</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_tracking.py</extracomment>
        <source>Streamlines cannot be followed yet.</source>
        <translation>Les lignes de courant ne peuvent pas encore être suivies.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/live_tracking.py</extracomment>
        <source>These streamlines cannot be followed.</source>
        <translation>Ces lignes de courant ne peuvent pas être suivies.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/scene_items.py</extracomment>
        <source>Close the case and open it again; the message then says what is wrong with it.</source>
        <translation>Fermez le cas et rouvrez-le ; le message dira alors ce qui ne va pas.</translation>
    </message>
    <message>
        <extracomment>dtiplan/workflow/viewing/scene_items.py</extracomment>
        <source>The case {1} cannot be shown in 3D.</source>
        <translation>Le cas {1} ne peut pas être montré en 3D.</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>diffusion</source>
        <translation>diffusion</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>front edge</source>
        <translation>bord avant</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>left edge</source>
        <translation>bord gauche</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>lower</source>
        <translation>inférieur</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>lower and upper</source>
        <translation>inférieur et supérieur</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>lower edge</source>
        <translation>bord inférieur</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>planning</source>
        <translation>planification</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>rear</source>
        <translation>arrière</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>rear edge</source>
        <translation>bord arrière</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>right edge</source>
        <translation>bord droit</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>the bandwidth in phase direction and the field strength</source>
        <translation>la bande passante en direction de phase et l'intensité du champ</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>the phase axis and the bandwidth in phase direction</source>
        <translation>l'axe de phase et la bande passante en direction de phase</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>the phase axis and the bandwidth in phase direction and the field strength</source>
        <translation>l'axe de phase, la bande passante en direction de phase et l'intensité du champ</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>the phase axis and the field strength</source>
        <translation>l'axe de phase et l'intensité du champ</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>upper</source>
        <translation>supérieur</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>upper edge</source>
        <translation>bord supérieur</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>{1} drawn</source>
        <translation>{1} dessinées</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>{1} imaged to {2} %</source>
        <translation>{1} imagé à {2} %</translation>
    </message>
    <message>
        <extracomment>processing</extracomment>
        <source>{1} not imaged</source>
        <translation>{1} hors de l'image</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Arcuate fasciculus, left</source>
        <translation>Faisceau arqué, gauche</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Arcuate fasciculus, right</source>
        <translation>Faisceau arqué, droit</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Cingulum, left</source>
        <translation>Cingulum, gauche</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Cingulum, right</source>
        <translation>Cingulum, droit</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Corticospinal tract, left</source>
        <translation>Faisceau corticospinal, gauche</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Corticospinal tract, right</source>
        <translation>Faisceau corticospinal, droit</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Fibres of the splenium to the temporal lobe (tapetum) are not asked for.</source>
        <translation>Les fibres du splénium vers le lobe temporal (tapetum) ne sont pas demandées.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Fibres to the lateral frontal cortex cross others there and are reached in part only.</source>
        <translation>Les fibres vers le cortex frontal latéral en croisent d'autres à cet endroit et ne sont atteintes qu'en partie.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Forceps major</source>
        <translation>Forceps majeur</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Forceps minor</source>
        <translation>Forceps mineur</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Fornix, left</source>
        <translation>Fornix, gauche</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Fornix, right</source>
        <translation>Fornix, droit</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Frontal and temporal lobe above the sinuses and the ear are distorted in echo-planar images; the bundle may be displaced or missed there.</source>
        <translation>Les lobes frontal et temporal au-dessus des sinus et de l'oreille sont distordus dans les images écho-planaires ; le faisceau peut y être déplacé ou manqué.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Frontal ends in the middle and superior frontal gyri and ends in the parietal lobe are reached in part only.</source>
        <translation>Les extrémités frontales dans les gyrus frontaux moyen et supérieur et les extrémités dans le lobe pariétal ne sont atteintes qu'en partie.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Inferior fronto-occipital fasciculus, left</source>
        <translation>Faisceau fronto-occipital inférieur, gauche</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Inferior fronto-occipital fasciculus, right</source>
        <translation>Faisceau fronto-occipital inférieur, droit</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Inferior longitudinal fasciculus, left</source>
        <translation>Faisceau longitudinal inférieur, gauche</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Inferior longitudinal fasciculus, right</source>
        <translation>Faisceau longitudinal inférieur, droit</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Its ends in the frontal and temporal cortex are uncertain.</source>
        <translation>Ses extrémités dans les cortex frontal et temporal sont incertaines.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Meyer's loop is thinner than it is, and its tip may lie several millimetres farther forward.</source>
        <translation>La boucle de Meyer paraît trop mince, et sa pointe peut se trouver plusieurs millimètres plus en avant.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Not tracked reliably with voxels of 2 mm and more: a thin bundle in fluid whose two sides touch in the middle; its end in the hippocampus is not covered.</source>
        <translation>Suivi non fiable avec des voxels de 2 mm et plus : un faisceau mince dans un liquide, dont les deux côtés se touchent au milieu ; son extrémité dans l'hippocampe n'est pas couverte.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Not tracked reliably with voxels of 2 mm and more: about as thin as a voxel, between fluid, peduncle and air. Contour the tract on anatomical images where dose to it matters.</source>
        <translation>Suivi non fiable avec des voxels de 2 mm et plus : à peu près aussi mince qu'un voxel, entre liquide, pédoncule et air. Tracez les contours du faisceau sur des images anatomiques là où la dose qu'il reçoit importe.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Optic radiation, left</source>
        <translation>Radiation optique, gauche</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Optic radiation, right</source>
        <translation>Radiation optique, droite</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Optic tract, left</source>
        <translation>Tractus optique, gauche</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Optic tract, right</source>
        <translation>Tractus optique, droit</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Runs beside the optic radiation and the fronto-occipital fasciculus; where they touch, streamlines may change from one to the other.</source>
        <translation>Passe à côté de la radiation optique et du faisceau fronto-occipital ; là où ils se touchent, des lignes de courant peuvent passer de l'un à l'autre.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Superior longitudinal fasciculus II and III, left</source>
        <translation>Faisceau longitudinal supérieur II et III, gauche</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Superior longitudinal fasciculus II and III, right</source>
        <translation>Faisceau longitudinal supérieur II et III, droit</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Tensor model: Meyer's loop is not covered; the rest may be found in part only.</source>
        <translation>Modèle du tenseur : la boucle de Meyer n'est pas couverte ; le reste peut n'être trouvé qu'en partie.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Tensor model: it crosses the corona radiata and callosal fibres, so that the result is thin and may miss one side; the first part (SLF I) is not asked for.</source>
        <translation>Modèle du tenseur : il croise la corona radiata et les fibres calleuses, de sorte que le résultat est mince et peut manquer d'un côté ; la première partie (SLF I) n'est pas demandée.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Tensor model: the lateral fan to the hand and face area is not covered, or only in part.</source>
        <translation>Modèle du tenseur : l'éventail latéral vers l'aire de la main et du visage n'est pas couvert, ou seulement en partie.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Tensor model: where it crosses other fibres the tract comes out too thin, the right one above all; its frontal and temporal ends are uncertain.</source>
        <translation>Modèle du tenseur : là où il croise d'autres fibres, le faisceau ressort trop mince, surtout à droite ; ses extrémités frontale et temporale sont incertaines.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>The lateral fan to the hand and face area is thinner than it is: its fibres cross others.</source>
        <translation>L'éventail latéral vers l'aire de la main et du visage paraît trop mince : ses fibres en croisent d'autres.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>The part in the cingulate gyrus only: what turns round the splenium into the temporal lobe is reached in part at best.</source>
        <translation>Seulement la partie dans le gyrus cingulaire : ce qui contourne le splénium vers le lobe temporal n'est atteint qu'en partie, au mieux.</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Uncinate fasciculus, left</source>
        <translation>Faisceau unciné, gauche</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>Uncinate fasciculus, right</source>
        <translation>Faisceau unciné, droit</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>anterior</source>
        <translation>antérieur</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>anterior_temporal</source>
        <translation>temporal antérieur</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>back</source>
        <translation>arrière</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>beside_peduncle</source>
        <translation>à côté du pédoncule</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>body</source>
        <translation>corps</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>brainstem</source>
        <translation>tronc cérébral</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>calcarine</source>
        <translation>cortex calcarin</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>callosum</source>
        <translation>corps calleux</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>capsule</source>
        <translation>capsule</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>cerebellum</source>
        <translation>cervelet</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>chiasm</source>
        <translation>chiasma</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>cleft</source>
        <translation>fissure interhémisphérique</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>commissure</source>
        <translation>commissure</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>crus</source>
        <translation>pilier</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>deep</source>
        <translation>profond</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>dorsal</source>
        <translation>dorsal</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>external_capsule</source>
        <translation>capsule externe</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>front</source>
        <translation>avant</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>front_of_peduncle</source>
        <translation>devant le pédoncule</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>frontal</source>
        <translation>frontal</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>frontal_end</source>
        <translation>extrémité frontale</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>fusiform</source>
        <translation>gyrus fusiforme</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>genu</source>
        <translation>genou</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>inferior</source>
        <translation>inférieur</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>insula</source>
        <translation>insula</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>lateral</source>
        <translation>latéral</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>lgn</source>
        <translation>corps géniculé latéral</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>medial</source>
        <translation>médial</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>medial_frontal</source>
        <translation>frontal médial</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>medial_of_atrium</source>
        <translation>en dedans de l'atrium</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>medial_thalamus</source>
        <translation>thalamus médial</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>middle</source>
        <translation>milieu</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>occipital</source>
        <translation>occipital</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>opposite_stem</source>
        <translation>tronc du côté opposé</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>optic_tract</source>
        <translation>tractus optique</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>parietal</source>
        <translation>pariétal</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>peduncle</source>
        <translation>pédoncule</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>posterior</source>
        <translation>postérieur</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>posterior_limb</source>
        <translation>bras postérieur</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>precentral</source>
        <translation>gyrus précentral</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>prefrontal</source>
        <translation>préfrontal</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>splenium</source>
        <translation>splénium</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>stratum</source>
        <translation>stratum sagittal</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>superior</source>
        <translation>supérieur</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>tapetum</source>
        <translation>tapetum</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>tegmentum_of_midbrain</source>
        <translation>tegmentum du mésencéphale</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>tegmentum_of_pons</source>
        <translation>tegmentum du pont</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>temporal</source>
        <translation>temporal</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>temporal_end</source>
        <translation>extrémité temporale</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>thalamus</source>
        <translation>thalamus</translation>
    </message>
    <message>
        <extracomment>resources/tracts</extracomment>
        <source>vertex</source>
        <translation>vertex</translation>
    </message>
    <message>
        <extracomment>step check-orientation</extracomment>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <extracomment>step check-orientation</extracomment>
        <source>confirm</source>
        <translation>confirmer</translation>
    </message>
    <message>
        <extracomment>step check-orientation</extracomment>
        <source>correct</source>
        <translation>corriger</translation>
    </message>
    <message>
        <extracomment>step estimate-distortion</extracomment>
        <source>Distortion</source>
        <translation>Distorsion</translation>
    </message>
    <message>
        <extracomment>step estimate-uncertainty</extracomment>
        <source>Estimate</source>
        <translation>Estimer</translation>
    </message>
    <message>
        <extracomment>step estimate-uncertainty</extracomment>
        <source>Realisations</source>
        <translation>Réalisations</translation>
    </message>
    <message>
        <extracomment>step estimate-uncertainty</extracomment>
        <source>columns</source>
        <translation>colonnes</translation>
    </message>
    <message>
        <extracomment>step estimate-uncertainty</extracomment>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <extracomment>step export-rtstruct</extracomment>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <extracomment>step find-tracts</extracomment>
        <source>Definitions</source>
        <translation>Définitions</translation>
    </message>
    <message>
        <extracomment>step find-tracts</extracomment>
        <source>Seeds</source>
        <translation>Germes</translation>
    </message>
    <message>
        <extracomment>step find-tracts</extracomment>
        <source>Tracking</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <extracomment>step find-tracts</extracomment>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <extracomment>step find-tracts</extracomment>
        <source>deterministic</source>
        <translation>déterministe</translation>
    </message>
    <message>
        <extracomment>step find-tracts</extracomment>
        <source>probabilistic</source>
        <translation>probabiliste</translation>
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
        <translation>Ordre</translation>
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
        <translation>Importer</translation>
    </message>
    <message>
        <extracomment>step import-series</extracomment>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <extracomment>step import-tracts</extracomment>
        <source>Each as 'NAME left|right|midline FILE' (.trk, .tck, .trx, .vtk, .vtp) in the patient millimetres of the diffusion series.</source>
        <translation>Chacun sous la forme « NOM left|right|midline FICHIER » (.trk, .tck, .trx, .vtk, .vtp) dans les millimètres du patient de la série de diffusion.</translation>
    </message>
    <message>
        <extracomment>step import-tracts</extracomment>
        <source>Tractograms</source>
        <translation>Tractogrammes</translation>
    </message>
    <message>
        <extracomment>step make-structures</extracomment>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <extracomment>step make-structures</extracomment>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <extracomment>step make-structures</extracomment>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <extracomment>step preprocess</extracomment>
        <source>Denoise</source>
        <translation>Débruiter</translation>
    </message>
    <message>
        <extracomment>step preprocess</extracomment>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <extracomment>step preprocess</extracomment>
        <source>Preprocess</source>
        <translation>Prétraiter</translation>
    </message>
    <message>
        <extracomment>step preprocess</extracomment>
        <source>brain</source>
        <translation>cerveau</translation>
    </message>
    <message>
        <extracomment>step preprocess</extracomment>
        <source>phantom</source>
        <translation>fantôme</translation>
    </message>
    <message>
        <source>&amp;Cancel the work and close</source>
        <translation type="vanished">&amp;Annuler le travail et fermer</translation>
    </message>
    <message>
        <source>&amp;Temperature that day</source>
        <translation type="vanished">&amp;Température ce jour-là</translation>
    </message>
    <message>
        <source>'{1}' is no region: write TRACT include|exclude ball X Y Z RADIUS or TRACT include|exclude box X Y Z HX HY HZ, in mm</source>
        <translation type="vanished">« {1} » n'est pas une région : écrivez FAISCEAU include|exclude ball X Y Z RAYON ou FAISCEAU include|exclude box X Y Z HX HY HZ, en mm</translation>
    </message>
    <message>
        <source>'{1}' is not an include region</source>
        <translation type="vanished">« {1} » n'est pas une région d'inclusion</translation>
    </message>
    <message>
        <source>'{name}' is still running.</source>
        <translation type="vanished">« {name} » est encore en cours.</translation>
    </message>
    <message>
        <source>, {1} (structure)</source>
        <translation type="vanished">, {1} (structure)</translation>
    </message>
    <message>
        <source>12 directions</source>
        <translation type="vanished">12 directions</translation>
    </message>
    <message>
        <source>6 directions</source>
        <translation type="vanished">6 directions</translation>
    </message>
    <message>
        <source>As they were placed in this patient by the last run, inside the brain.</source>
        <translation type="vanished">Telles que placées dans ce patient par la dernière exécution, dans le cerveau.</translation>
    </message>
    <message>
        <source>Between two steps; a sharper turn ends the streamline.</source>
        <translation type="vanished">Entre deux pas ; un virage plus serré termine la ligne de courant.</translation>
    </message>
    <message>
        <source>Colour of the chosen tract and its structure, from the next run on.</source>
        <translation type="vanished">Couleur du faisceau choisi et de sa structure, dès la prochaine exécution.</translation>
    </message>
    <message>
        <source>Compare: checkerboard</source>
        <translation type="vanished">Comparer : damier</translation>
    </message>
    <message>
        <source>Compare: edges</source>
        <translation type="vanished">Comparer : contours</translation>
    </message>
    <message>
        <source>Compare: mixed</source>
        <translation type="vanished">Comparer : mélange</translation>
    </message>
    <message>
        <source>Draw &amp;ball</source>
        <translation type="vanished">Dessiner une &amp;sphère</translation>
    </message>
    <message>
        <source>Draw bo&amp;x</source>
        <translation type="vanished">Dessiner une &amp;boîte</translation>
    </message>
    <message>
        <source>Finds the brain, then denoises, removes Gibbs ringing and corrects motion as switched.</source>
        <translation type="vanished">Trouve le cerveau, puis débruite, supprime les artefacts de Gibbs et corrige le mouvement selon les réglages.</translation>
    </message>
    <message>
        <source>Finds the diffusion and the planning series, reads both and checks them.</source>
        <translation type="vanished">Trouve la série de diffusion et la série de planification, les lit et les contrôle.</translation>
    </message>
    <message>
        <source>Give a .tck or .trk file that was written completely.</source>
        <translation type="vanished">Donnez un fichier .tck ou .trk écrit entièrement.</translation>
    </message>
    <message>
        <source>Give the RTSTRUCT of the images the dose was calculated on.</source>
        <translation type="vanished">Donnez le RTSTRUCT des images sur lesquelles la dose a été calculée.</translation>
    </message>
    <message>
        <source>Give the grid a Frame of Reference UID.</source>
        <translation type="vanished">Donnez à la grille une Frame of Reference UID.</translation>
    </message>
    <message>
        <source>Its grid has no Frame of Reference.</source>
        <translation type="vanished">Sa grille n'a pas de référentiel.</translation>
    </message>
    <message>
        <source>Look through the sources again.</source>
        <translation type="vanished">Parcourez de nouveau les sources.</translation>
    </message>
    <message>
        <source>Number of seeds for each tract.</source>
        <translation type="vanished">Nombre de germes pour chaque faisceau.</translation>
    </message>
    <message>
        <source>Press 'Draw ball' and pull from its centre on a slice, or 'Draw box' and pull from corner to corner. They count from the next run on.</source>
        <translation type="vanished">Appuyez sur « Dessiner une sphère » et tirez depuis son centre sur une coupe, ou sur « Dessiner une boîte » et tirez d'un coin à l'autre. Elles comptent dès la prochaine exécution.</translation>
    </message>
    <message>
        <source>Pull a ball from its centre or a box from corner to corner on a slice, or paint voxels. Regions count from the next run on.</source>
        <translation type="vanished">Tirez une sphère depuis son centre ou une boîte d'un coin à l'autre sur une coupe, ou peignez des voxels. Les régions comptent dès la prochaine exécution.</translation>
    </message>
    <message>
        <source>Regions that a tract must pass or avoid besides its definition, in the diffusion series' patient millimetres (RAS), each as 'TRACT include|exclude ball X Y Z RADIUS' or 'TRACT include|exclude box X Y Z HX HY HZ' with half sizes.</source>
        <translation type="vanished">Régions qu'un faisceau doit traverser ou éviter en plus de sa définition, en millimètres du patient de la série de diffusion (RAS), chacune sous la forme « FAISCEAU include|exclude ball X Y Z RAYON » ou « FAISCEAU include|exclude box X Y Z HX HY HZ » avec des demi-tailles.</translation>
    </message>
    <message>
        <source>Removed by hand</source>
        <translation type="vanished">Retirées à la main</translation>
    </message>
    <message>
        <source>Removed: length</source>
        <translation type="vanished">Retirées : longueur</translation>
    </message>
    <message>
        <source>Removed: runs alone</source>
        <translation type="vanished">Retirées : isolées</translation>
    </message>
    <message>
        <source>Removed: shape</source>
        <translation type="vanished">Retirées : forme</translation>
    </message>
    <message>
        <source>Scale the signal.</source>
        <translation type="vanished">Mettez le signal à l'échelle.</translation>
    </message>
    <message>
        <source>Seeds the regions of each tract, tracks, and keeps the streamlines that pass its include regions and avoid its exclude regions.</source>
        <translation type="vanished">Place des germes dans les régions de chaque faisceau, suit, et garde les lignes de courant qui passent par ses régions d'inclusion et évitent ses régions d'exclusion.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="vanished">Forme</translation>
    </message>
    <message>
        <source>Size, mm</source>
        <translation type="vanished">Taille, mm</translation>
    </message>
    <message>
        <source>Standard deviation of the shift along the phase axis that was not corrected; 0: distortion is not counted.</source>
        <translation type="vanished">Écart type du décalage selon l'axe de phase qui n'a pas été corrigé ; 0 : la distorsion n'est pas comptée.</translation>
    </message>
    <message>
        <source>The case stays as it was before the step if the work is cancelled.</source>
        <translation type="vanished">Le cas reste tel qu'avant l'étape si le travail est annulé.</translation>
    </message>
    <message>
        <source>The diffusion series '{1}' cannot be written.</source>
        <translation type="vanished">La série de diffusion '{1}' ne peut pas être écrite.</translation>
    </message>
    <message>
        <source>The plan has {1} beams, and there are {2} doses.</source>
        <translation type="vanished">Le plan a {1} faisceaux d'irradiation, et il y a {2} doses.</translation>
    </message>
    <message>
        <source>The series {1} is no longer in the sources.</source>
        <translation type="vanished">La série {1} n'est plus dans les sources.</translation>
    </message>
    <message>
        <source>The signal runs from {1} to {2}; 0 to {3} can be stored.</source>
        <translation type="vanished">Le signal va de {1} à {2} ; de 0 à {3} peut être enregistré.</translation>
    </message>
    <message>
        <source>There is nothing to measure from.</source>
        <translation type="vanished">Il n'y a rien à partir de quoi mesurer.</translation>
    </message>
    <message>
        <source>These images cannot tell the phantom from its mirror image: left and right are not tested by them.</source>
        <translation type="vanished">Ces images ne distinguent pas le fantôme de son image en miroir : elles ne contrôlent pas gauche et droite.</translation>
    </message>
    <message>
        <source>Ticked: shown in the views. Double-click or F2 to rename.</source>
        <translation type="vanished">Coché : montré dans les vues. Double-clic ou F2 pour renommer.</translation>
    </message>
    <message>
        <source>a mask cannot be mirrored; give each side a file of its own</source>
        <translation type="vanished">un masque ne peut pas être mis en miroir ; donnez à chaque côté son propre fichier</translation>
    </message>
    <message>
        <source>a tube needs two points or more and a radius above 0 mm</source>
        <translation type="vanished">un tube exige au moins deux points et un rayon supérieur à 0 mm</translation>
    </message>
    <message>
        <source>a {1} is needed, not {2}</source>
        <translation type="vanished">il faut un {1}, et non {2}</translation>
    </message>
    <message>
        <source>by {who}, {date}.</source>
        <translation type="vanished">par {who}, {date}.</translation>
    </message>
    <message>
        <source>exactly one of box, sphere, ellipsoid, tube, mask is needed</source>
        <translation type="vanished">il faut exactement un seul de box, sphere, ellipsoid, tube, mask</translation>
    </message>
    <message>
        <source>inferior_frontal</source>
        <translation type="vanished">frontal inférieur</translation>
    </message>
    <message>
        <source>it is neither .tck nor .trk</source>
        <translation type="vanished">ce n'est ni .tck ni .trk</translation>
    </message>
    <message>
        <source>length_mm or plausibility</source>
        <translation type="vanished">length_mm ou plausibility</translation>
    </message>
    <message>
        <source>no such key; known are {1}</source>
        <translation type="vanished">cette clé n'existe pas ; sont connues {1}</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation type="vanished">non estimée</translation>
    </message>
    <message>
        <source>one average</source>
        <translation type="vanished">une moyenne</translation>
    </message>
    <message>
        <source>plic</source>
        <translation type="vanished">bras postérieur de la capsule interne</translation>
    </message>
    <message>
        <source>raw filter 2.7 mm</source>
        <translation type="vanished">filtre brut 2,7 mm</translation>
    </message>
    <message>
        <source>run through it</source>
        <translation type="vanished">la traversent</translation>
    </message>
    <message>
        <source>tegmentum</source>
        <translation type="vanished">tegmentum</translation>
    </message>
    <message>
        <source>the phantom has several materials, so a change of place is a change of material</source>
        <translation type="vanished">le fantôme a plusieurs matériaux : changer de lieu, c'est changer de matériau</translation>
    </message>
    <message>
        <source>the two numbers are not in order</source>
        <translation type="vanished">les deux nombres ne sont pas dans l'ordre</translation>
    </message>
    <message>
        <source>to {1}: {2}</source>
        <translation type="vanished">à {1} : {2}</translation>
    </message>
    <message>
        <source>two regions are needed, not {1}</source>
        <translation type="vanished">il faut deux régions, et non {1}</translation>
    </message>
    <message>
        <source>voxel 2.5 mm</source>
        <translation type="vanished">voxel 2,5 mm</translation>
    </message>
    <message>
        <source>{1} (streamlines)</source>
        <translation type="vanished">{1} (lignes de courant)</translation>
    </message>
    <message>
        <source>{1} is not a whole number from 0 to 255</source>
        <translation type="vanished">{1} n'est pas un nombre entier de 0 à 255</translation>
    </message>
    <message>
        <source>{1} is not in (0, 90] degrees</source>
        <translation type="vanished">{1} n'est pas dans (0, 90] degrés</translation>
    </message>
    <message>
        <source>{1} number(s) are needed</source>
        <translation type="vanished">il faut {1} nombre(s)</translation>
    </message>
    <message>
        <source>{1}: the levels are not calibrated for this tract and model. {2}</source>
        <translation type="vanished">{1} : les niveaux ne sont pas étalonnés pour ce faisceau et ce modèle. {2}</translation>
    </message>
    <message>
        <source>{shape} of {tract}. F2: rename.</source>
        <translation type="vanished">{shape} de {tract}. F2 : renommer.</translation>
    </message>
    <message>
        <source>{tract}, {percent} % region</source>
        <translation type="vanished">{tract}, région à {percent} %</translation>
    </message>
    <message>
        <source>{volume}; margin {median}, at most {p95} over 95 % of the surface</source>
        <translation type="vanished">{volume} ; marge {median}, au plus {p95} sur 95 % de la surface</translation>
    </message>
</context>
</TS>
