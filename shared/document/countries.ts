/**
 * Countries by ISO 3166 code: names | adjectives, uninflected ("Russisch" stands for "Russische" too) | the people and
 * other words that are not inflected.
 *
 * All members of the United Nations, because a paper may speak of any; and besides: Kosovo (XK, the code its own
 * institutions use), Taiwan, Palestine and the Holy See, which papers name as they name states. That is a reading of
 * names, no recognition. Left out is what says something else more often: "Frans" is a first name ("Franse" is kept),
 * "Jordaan" a river.
 */
const table = `
AF Afghanistan | Afghaans
AL Albanië | Albanees
DZ Algerije | Algerijns
AD Andorra | Andorrees
AO Angola | Angolees
AG Antigua en Barbuda
AR Argentinië | Argentijns
AM Armenië | Armeens
AU Australië | Australisch
AZ Azerbeidzjan, Azerbaijan | Azerbeidzjaans
BS Bahama's, Bahama’s | Bahamaans
BH Bahrein | Bahreins
BD Bangladesh | Bengalees
BB Barbados | Barbadaans
BY Belarus, Wit-Rusland | Belarussisch, Wit-Russisch
BE België | Belgisch | Belgen
BZ Belize | Belizaans
BJ Benin | Benins
BT Bhutan | Bhutaans
BO Bolivia, Bolivië | Boliviaans
BA Bosnië en Herzegovina, Bosnië-Herzegovina, Bosnië | Bosnisch
BW Botswana | Botswaans
BR Brazilië | Braziliaans
BN Brunei | Bruneis
BG Bulgarije | Bulgaars
BF Burkina Faso | Burkinees
BI Burundi | Burundees
KH Cambodja | Cambodjaans
CA Canada | Canadees | Canadezen
CF Centraal-Afrikaanse Republiek | Centraal-Afrikaans
CL Chili | Chileens
CN China, Volksrepubliek China | Chinees | Chinezen
CO Colombia | Colombiaans
KM Comoren | Comorees
CG Congo-Brazzaville, Republiek Congo
CD Congo, Congo-Kinshasa, Democratische Republiek Congo | Congolees
CR Costa Rica | Costa Ricaans
CU Cuba | Cubaans
CY Cyprus | Cypriotisch, Cyprisch
DK Denemarken | Deens | Denen
DJ Djibouti | Djiboutiaans
DM Dominica | Dominicaans
DO Dominicaanse Republiek
DE Duitsland, Bondsrepubliek Duitsland | Duits | Duitsers
EC Ecuador | Ecuadoraans
EG Egypte | Egyptisch
SV El Salvador | Salvadoraans
GQ Equatoriaal-Guinea
ER Eritrea | Eritrees
EE Estland | Estisch, Ests
SZ Eswatini
ET Ethiopië | Ethiopisch
FJ Fiji | Fijisch
PH Filipijnen | Filipijns
FI Finland | Fins | Finnen
FR Frankrijk |  | Franse, Fransen
GA Gabon | Gabonees
GM Gambia | Gambiaans
GE Georgië | Georgisch
GH Ghana | Ghanees
GD Grenada | Grenadaans
GR Griekenland | Grieks | Grieken
GT Guatemala | Guatemalteeks
GN Guinee | Guinees
GW Guinee-Bissau
GY Guyana | Guyaans
HT Haïti | Haïtiaans
HN Honduras | Hondurees
HU Hongarije | Hongaars | Hongaren
IE Ierland | Iers | Ieren
IS IJsland | IJslands
IN India | Indiaas
ID Indonesië | Indonesisch
IQ Irak | Iraaks
IR Iran | Iraans, Iraniërs
IL Israël | Israëlisch, Israëliërs
IT Italië | Italiaans | Italianen
CI Ivoorkust | Ivoriaans
JM Jamaica | Jamaicaans
JP Japan | Japans | Japanners
YE Jemen | Jemenitisch
JO Jordanië | Jordaans
CV Kaapverdië | Kaapverdisch
CM Kameroen | Kameroens
KZ Kazachstan | Kazachs, Kazachstaans
KE Kenia | Keniaans
KG Kirgizië, Kirgistan | Kirgizisch
KI Kiribati
KW Koeweit | Koeweits
XK Kosovo | Kosovaars | Kosovaren
HR Kroatië | Kroatisch | Kroaten
LA Laos | Laotiaans
LS Lesotho
LV Letland | Lets | Letten
LB Libanon | Libanees | Libanezen
LR Liberia | Liberiaans
LY Libië | Libisch
LI Liechtenstein | Liechtensteins
LT Litouwen | Litouws
LU Luxemburg | Luxemburgs
MG Madagaskar | Malagassisch
MW Malawi | Malawisch
MV Maldiven | Maldivisch
MY Maleisië | Maleisisch
ML Mali | Malinees
MT Malta | Maltees
MA Marokko | Marokkaans
MH Marshalleilanden
MR Mauritanië | Mauritaans
MU Mauritius | Mauritiaans
MX Mexico | Mexicaans
FM Micronesia
MD Moldavië, Moldova | Moldavisch
MC Monaco | Monegaskisch
MN Mongolië | Mongools
ME Montenegro | Montenegrijns
MZ Mozambique | Mozambikaans
MM Myanmar | Myanmarees
NA Namibië | Namibisch
NR Nauru
NL Nederland, Koninkrijk der Nederlanden | Nederlands | Nederlanders
NP Nepal | Nepalees
NI Nicaragua | Nicaraguaans
NZ Nieuw-Zeeland | Nieuw-Zeelands
NE Niger | Nigerees
NG Nigeria | Nigeriaans
KP Noord-Korea | Noord-Koreaans
MK Noord-Macedonië | Noord-Macedonisch
NO Noorwegen | Noors | Noren
UG Oeganda | Oegandees
UA Oekraïne | Oekraïens | Oekraïners
UZ Oezbekistan | Oezbeeks
OM Oman | Omaans
TL Oost-Timor | Oost-Timorees
AT Oostenrijk | Oostenrijks
PK Pakistan | Pakistaans
PW Palau
PS Palestina, Palestijnse Gebieden, Palestijnse gebieden | Palestijns | Palestijnen
PA Panama | Panamees
PG Papoea-Nieuw-Guinea
PY Paraguay | Paraguayaans
PE Peru | Peruaans
PL Polen | Pools
PT Portugal | Portugees
QA Qatar | Qatarees
RO Roemenië | Roemeens
RU Rusland, Russische Federatie | Russisch | Russen
RW Rwanda | Rwandees
KN Saint Kitts en Nevis
LC Saint Lucia
VC Saint Vincent en de Grenadines
SB Salomonseilanden
WS Samoa | Samoaans
SM San Marino | San Marinees
ST Sao Tomé en Principe
SA Saoedi-Arabië, Saudi-Arabië | Saoedisch, Saoedi-Arabisch, Saudisch
SN Senegal | Senegalees
RS Servië | Servisch, Serviërs
SC Seychellen
SL Sierra Leone | Sierra Leoons
SG Singapore | Singaporees
SI Slovenië | Sloveens
SK Slowakije | Slowaaks
SD Soedan, Sudan | Soedanees, Sudanees
SO Somalië | Somalisch
ES Spanje | Spaans
LK Sri Lanka | Sri Lankaans
SR Suriname | Surinaams
SY Syrië | Syrisch, Syriërs
TJ Tadzjikistan | Tadzjieks
TW Taiwan | Taiwanees
TZ Tanzania | Tanzaniaans
TH Thailand | Thais
TG Togo | Togolees
TO Tonga | Tongaans
TT Trinidad en Tobago
TD Tsjaad | Tsjadisch
CZ Tsjechië, Tsjechische Republiek | Tsjechisch
TN Tunesië | Tunesisch
TR Turkije, Türkiye | Turks | Turken
TM Turkmenistan | Turkmeens
TV Tuvalu
UY Uruguay | Uruguayaans
VU Vanuatu
VA Vaticaanstad, Heilige Stoel | Vaticaans
VE Venezuela | Venezolaans
AE Verenigde Arabische Emiraten, VAE | Emiraats
US Verenigde Staten van Amerika, Verenigde Staten, VS, Amerika | Amerikaans | Amerikanen
GB Verenigd Koninkrijk, VK, Groot-Brittannië | Brits | Britten
VN Vietnam | Vietnamees
ZM Zambia | Zambiaans
ZW Zimbabwe | Zimbabwaans
ZA Zuid-Afrika | Zuid-Afrikaans
KR Zuid-Korea, Republiek Korea | Zuid-Koreaans
SS Zuid-Soedan, Zuid-Sudan | Zuid-Soedanees
SE Zweden | Zweeds
CH Zwitserland | Zwitsers
`;

/** Every name and adjective, each with the code of its country. */
export const countryNames: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [names = [], adjectives = [], others = []] = line.slice(3).split('|').map(listed);
      const all = [...names, ...adjectives.flatMap(inflected), ...others];
      return all.map((name): [string, string] => [name, line.slice(0, 2)]);
    }),
);

function listed(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

/** "Fins" and "Finse", "Chinees" and "Chinese". */
function inflected(adjective: string): string[] {
  return [adjective, adjective.endsWith('ees') ? `${adjective.slice(0, -3)}ese` : `${adjective}e`];
}
