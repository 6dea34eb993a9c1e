/**
 * Countries by ISO 3166 code: names | adjectives, uninflected ("Russisch" stands for "Russische" too) | the people and
 * other words that are not inflected.
 *
 * All members of the United Nations, because a paper may speak of any; and besides: what papers name as they name
 * states (Kosovo, XK, the code its own institutions use; Taiwan, Palestine, the Holy See), the countries within a
 * kingdom (Aruba, Greenland), and two that are no more but are named in old papers. That is a reading of names, no
 * recognition. Left out is what says something else more often: "Frans" is a first name ("Franse" is kept), "Jordaan" a
 * river, "Pool" and "Engels" are none.
 */
const table = `
AF Afghanistan | Afghaans | Afghanen, Afghaan
AL Albanië | Albanees | Albanezen, Albaniërs
DZ Algerije | Algerijns | Algerijnen
AD Andorra | Andorrees | Andorrezen
AO Angola | Angolees | Angolezen
AG Antigua en Barbuda | Antiguaans
AR Argentinië | Argentijns | Argentijnen
AM Armenië | Armeens | Armeniërs, Armenen
AW Aruba | Arubaans | Arubanen
AU Australië | Australisch | Australiërs, Australiër
AZ Azerbeidzjan, Azerbaijan, Azerbeidjan | Azerbeidzjaans | Azerbeidzjanen, Azeri's, Azeri’s
BS Bahama's, Bahama’s | Bahamaans
BH Bahrein | Bahreins | Bahreini's, Bahreini’s
BD Bangladesh | Bengalees | Bengalezen
BB Barbados | Barbadaans
BY Belarus, Wit-Rusland | Belarussisch, Wit-Russisch | Belarussen, Wit-Russen
BE België | Belgisch | Belgen, Belg
BZ Belize | Belizaans
BJ Benin | Benins, Beninees
BT Bhutan | Bhutaans, Bhutanees
BO Bolivia, Bolivië | Boliviaans | Bolivianen
BA Bosnië en Herzegovina, Bosnië-Herzegovina, Bosnië en Hercegovina, Bosnië-Hercegovina, Bosnië | Bosnisch | Bosniërs, Bosniakken
BW Botswana | Botswaans
BR Brazilië | Braziliaans | Brazilianen
BN Brunei | Bruneis
BG Bulgarije | Bulgaars | Bulgaren, Bulgaar
BF Burkina Faso, Burkina | Burkinees
BI Burundi | Burundees | Burundezen
KH Cambodja | Cambodjaans | Cambodjanen
CA Canada | Canadees | Canadezen
CF Centraal-Afrikaanse Republiek | Centraal-Afrikaans
CL Chili | Chileens | Chilenen
CN China, Volksrepubliek China | Chinees | Chinezen
CO Colombia | Colombiaans | Colombianen
KM Comoren | Comorees
CG Congo-Brazzaville, Republiek Congo
CD Congo, Congo-Kinshasa, Democratische Republiek Congo, DRC, Zaïre | Congolees, Zaïrees | Congolezen
CR Costa Rica | Costa Ricaans
CU Cuba | Cubaans | Cubanen
CW Curaçao | Curaçaos | Curaçaoënaars
CY Cyprus | Cypriotisch, Cyprisch | Cyprioten
DK Denemarken | Deens | Denen, Deen
DJ Djibouti | Djiboutiaans
DM Dominica | Dominicaans
DO Dominicaanse Republiek
DE Duitsland, Bondsrepubliek Duitsland, BRD | Duits | Duitsers, Duitser
EC Ecuador | Ecuadoraans, Ecuadoriaans | Ecuadoranen
EG Egypte | Egyptisch | Egyptenaren
SV El Salvador | Salvadoraans | Salvadoranen
GQ Equatoriaal-Guinea | Equatoriaal-Guinees
ER Eritrea | Eritrees | Eritreeërs
EE Estland | Estisch, Ests, Estlands | Esten
SZ Eswatini, Swaziland | Swazisch
ET Ethiopië | Ethiopisch | Ethiopiërs
FJ Fiji | Fijisch
PH Filipijnen | Filipijns | Filipijnen, Filipino's, Filipino’s
FI Finland | Fins | Finnen
FO Faeröer | Faeröers
FR Frankrijk |  | Franse, Fransen, Fransman
GA Gabon | Gabonees
GM Gambia | Gambiaans
GE Georgië | Georgisch | Georgiërs
GH Ghana | Ghanees | Ghanezen
GD Grenada | Grenadaans
GR Griekenland | Grieks | Grieken, Griek
GL Groenland | Groenlands | Groenlanders
GT Guatemala | Guatemalteeks | Guatemalteken
GN Guinee, Guinee-Conakry | Guinees
GW Guinee-Bissau | Guinee-Bissaus
GY Guyana | Guyaans
HT Haïti | Haïtiaans | Haïtianen
HN Honduras | Hondurees | Hondurezen
HU Hongarije | Hongaars | Hongaren, Hongaar
IE Ierland | Iers | Ieren
IS IJsland | IJslands | IJslanders
IN India |  | Indiaas, Indiase, Indiërs
ID Indonesië | Indonesisch | Indonesiërs
IQ Irak | Iraaks, Irakees | Irakezen
IR Iran | Iraans | Iraniërs
IL Israël | Israëlisch | Israëliërs, Israëli's, Israëli’s
IT Italië | Italiaans | Italianen
CI Ivoorkust | Ivoriaans | Ivorianen
JM Jamaica | Jamaicaans
JP Japan | Japans | Japanners
YE Jemen | Jemenitisch | Jemenieten
YU Joegoslavië, Federale Republiek Joegoslavië | Joegoslavisch
JO Jordanië | Jordaans | Jordaniërs
CV Kaapverdië | Kaapverdisch
CM Kameroen | Kameroens, Kameroenees
KZ Kazachstan, Kazakhstan | Kazachs, Kazachstaans | Kazachen
KE Kenia | Keniaans | Kenianen
KG Kirgizië, Kirgistan, Kirgizstan | Kirgizisch | Kirgiezen
KI Kiribati
KW Koeweit | Koeweits | Koeweiti's, Koeweiti’s
XK Kosovo | Kosovaars | Kosovaren
HR Kroatië | Kroatisch | Kroaten
LA Laos | Laotiaans
LS Lesotho | Lesothaans
LV Letland | Lets, Letlands | Letten
LB Libanon | Libanees | Libanezen
LR Liberia | Liberiaans | Liberianen
LY Libië | Libisch | Libiërs
LI Liechtenstein | Liechtensteins
LT Litouwen | Litouws | Litouwers
LU Luxemburg | Luxemburgs | Luxemburgers
MG Madagaskar | Malagassisch
MW Malawi | Malawisch
MV Maldiven, Malediven | Maldivisch
MY Maleisië | Maleisisch | Maleisiërs
ML Mali | Malinees | Malinezen
MT Malta | Maltees | Maltezers
MA Marokko | Marokkaans | Marokkanen
MH Marshalleilanden
MR Mauritanië | Mauritaans | Mauritaniërs
MU Mauritius | Mauritiaans
MX Mexico | Mexicaans | Mexicanen
FM Micronesia, Micronesië | Micronesisch
MD Moldavië, Moldova, Republiek Moldavië | Moldavisch, Moldovaans | Moldaviërs
MC Monaco | Monegaskisch
MN Mongolië | Mongools | Mongolen
ME Montenegro | Montenegrijns | Montenegrijnen
MZ Mozambique | Mozambikaans | Mozambikanen
MM Myanmar, Birma | Myanmarees, Birmaans, Birmees | Birmezen
NA Namibië | Namibisch | Namibiërs
NR Nauru | Nauruaans
NL Nederland, Koninkrijk der Nederlanden | Nederlands | Nederlanders, Nederlander
NP Nepal | Nepalees | Nepalezen
NI Nicaragua | Nicaraguaans
NZ Nieuw-Zeeland | Nieuw-Zeelands | Nieuw-Zeelanders
NE Niger | Nigerees | Nigerezen
NG Nigeria | Nigeriaans | Nigerianen
KP Noord-Korea | Noord-Koreaans | Noord-Koreanen
MK Noord-Macedonië, Macedonië | Noord-Macedonisch, Macedonisch | Macedoniërs, Noord-Macedoniërs
NO Noorwegen | Noors | Noren
UG Oeganda, Uganda | Oegandees | Oegandezen
UA Oekraïne | Oekraïens | Oekraïners, Oekraïner
UZ Oezbekistan | Oezbeeks | Oezbeken
OM Oman | Omaans, Omanitisch
TL Oost-Timor, Timor-Leste | Oost-Timorees
AT Oostenrijk | Oostenrijks | Oostenrijkers
PK Pakistan | Pakistaans | Pakistani, Pakistanen
PW Palau | Palaus
PS Palestina, Palestijnse Gebieden, Palestijnse gebieden, Palestijnse Autoriteit | Palestijns | Palestijnen
PA Panama | Panamees
PG Papoea-Nieuw-Guinea | Papoea-Nieuw-Guinees
PY Paraguay | Paraguayaans
PE Peru | Peruaans | Peruanen
PL Polen | Pools
PT Portugal | Portugees | Portugezen
QA Qatar | Qatarees, Qatars | Qatarezen, Qatari's, Qatari’s
RO Roemenië | Roemeens | Roemenen
RU Rusland, Russische Federatie | Russisch | Russen
RW Rwanda | Rwandees | Rwandezen
KN Saint Kitts en Nevis
LC Saint Lucia | Saint Luciaans
VC Saint Vincent en de Grenadines
SB Salomonseilanden
WS Samoa | Samoaans
SM San Marino | San Marinees
ST Sao Tomé en Principe, São Tomé en Príncipe
SA Saoedi-Arabië, Saudi-Arabië, Saoedi Arabië | Saoedisch, Saoedi-Arabisch, Saudisch, Saudi-Arabisch | Saoedi's, Saoedi’s
SN Senegal | Senegalees | Senegalezen
RS Servië | Servisch | Serviërs, Serven
SC Seychellen | Seychels
SL Sierra Leone | Sierra Leoons
SG Singapore | Singaporees, Singaporaans | Singaporezen
SX Sint Maarten | Sint Maartens
SI Slovenië | Sloveens | Slovenen
SK Slowakije | Slowaaks | Slowaken
SD Soedan, Sudan | Soedanees, Sudanees | Soedanezen
SO Somalië | Somalisch | Somaliërs, Somali's, Somali’s
SU Sovjet-Unie, Sovjetunie, USSR
ES Spanje | Spaans | Spanjaarden
LK Sri Lanka | Sri Lankaans, Srilankaans
SR Suriname | Surinaams | Surinamers
SY Syrië | Syrisch | Syriërs, Syriër
TJ Tadzjikistan | Tadzjieks | Tadzjieken
TW Taiwan | Taiwanees | Taiwanezen
TZ Tanzania | Tanzaniaans | Tanzanianen
TH Thailand | Thais
TG Togo | Togolees | Togolezen
TO Tonga | Tongaans
TT Trinidad en Tobago | Trinidadiaans
TD Tsjaad | Tsjadisch | Tsjadiërs
CZ Tsjechië, Tsjechische Republiek | Tsjechisch | Tsjechen
TN Tunesië | Tunesisch | Tunesiërs
TR Turkije, Türkiye | Turks | Turken, Turk
TM Turkmenistan | Turkmeens | Turkmenen
TV Tuvalu
UY Uruguay | Uruguayaans
VU Vanuatu
VA Vaticaanstad, Vaticaan, Heilige Stoel | Vaticaans
VE Venezuela | Venezolaans | Venezolanen
AE Verenigde Arabische Emiraten, VAE, Emiraten | Emiraats, Emiratisch | Emirati's, Emirati’s
US Verenigde Staten van Amerika, Verenigde Staten, VS, Amerika | Amerikaans | Amerikanen, Amerikaan
GB Verenigd Koninkrijk, VK, Groot-Brittannië, Engeland | Brits | Britten, Brit
VN Vietnam | Vietnamees | Vietnamezen
ZM Zambia | Zambiaans | Zambianen
ZW Zimbabwe | Zimbabwaans | Zimbabwanen
ZA Zuid-Afrika | Zuid-Afrikaans | Zuid-Afrikanen
KR Zuid-Korea, Republiek Korea | Zuid-Koreaans | Zuid-Koreanen
SS Zuid-Soedan, Zuid-Sudan | Zuid-Soedanees | Zuid-Soedanezen
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

/** What has the name of a country in it and is none: parts of the world, seas, and the north of an island. */
const otherPlaces = `
Latijns-Amerika, Latijns-Amerikaans, Latijns-Amerikaanse, Noord-Amerika, Noord-Amerikaans, Noord-Amerikaanse, Zuid-Amerika,
Zuid-Amerikaans, Zuid-Amerikaanse, Midden-Amerika, Midden-Amerikaans, Midden-Amerikaanse, Centraal-Amerika,
Centraal-Amerikaanse, Pan-Amerikaanse, Noord-Ierland, Noord-Iers, Noord-Ierse, Nieuw-Guinea, Zuid-Chinese Zee,
Oost-Chinese Zee, Japanse Zee, Golf van Mexico, Frans-Guyana, Amerikaanse Maagdeneilanden, Britse Maagdeneilanden, Nieuw-Engeland
`;

export const noCountries: readonly string[] = listed(otherPlaces);
