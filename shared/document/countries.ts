/**
 * Countries by ISO 3166 code: names, of the people too | adjectives, uninflected ("Russisch" stands for "Russische" too).
 *
 * All members of the United Nations, because a paper may speak of any; and besides: what papers name as they name
 * states (Kosovo, XK, the code its own institutions use; Taiwan, Palestine, the Holy See), the countries within a
 * kingdom (Aruba, Greenland), and two that are no more but are named in old papers. That is a reading of names, no
 * recognition. Left out is what says something else more often: "Frans" is a first name ("Franse" is kept), "Jordaan" a
 * river, "Pool" and "Engels" are none.
 */
const table = `
AF Afghanistan, Afghanen, Afghaan | Afghaans
AL Albanië, Albanezen, Albaniërs | Albanees
DZ Algerije, Algerijnen | Algerijns
AD Andorra, Andorrezen | Andorrees
AO Angola, Angolezen | Angolees
AG Antigua en Barbuda | Antiguaans
AR Argentinië, Argentijnen | Argentijns
AM Armenië, Armeniërs, Armenen | Armeens
AW Aruba, Arubanen | Arubaans
AU Australië, Australiërs, Australiër | Australisch
AZ Azerbeidzjan, Azerbaijan, Azerbeidjan, Azerbeidzjanen, Azeri's, Azeri’s | Azerbeidzjaans
BS Bahama's, Bahama’s | Bahamaans
BH Bahrein, Bahreini's, Bahreini’s | Bahreins
BD Bangladesh, Bengalezen | Bengalees
BB Barbados | Barbadaans
BY Belarus, Wit-Rusland, Belarussen, Wit-Russen | Belarussisch, Wit-Russisch
BE België, Belgen, Belg | Belgisch
BZ Belize | Belizaans
BJ Benin | Benins, Beninees
BT Bhutan | Bhutaans, Bhutanees
BO Bolivia, Bolivië, Bolivianen | Boliviaans
BA Bosnië en Herzegovina, Bosnië-Herzegovina, Bosnië en Hercegovina, Bosnië-Hercegovina, Bosnië, Bosniërs, Bosniakken | Bosnisch
BW Botswana | Botswaans
BR Brazilië, Brazilianen | Braziliaans
BN Brunei | Bruneis
BG Bulgarije, Bulgaren, Bulgaar | Bulgaars
BF Burkina Faso, Burkina | Burkinees
BI Burundi, Burundezen | Burundees
KH Cambodja, Cambodjanen | Cambodjaans
CA Canada, Canadezen | Canadees
CF Centraal-Afrikaanse Republiek | Centraal-Afrikaans
CL Chili, Chilenen | Chileens
CN China, Volksrepubliek China, Chinezen | Chinees
CO Colombia, Colombianen | Colombiaans
KM Comoren | Comorees
CG Congo-Brazzaville, Republiek Congo
CD Congo, Congo-Kinshasa, Democratische Republiek Congo, DRC, Zaïre, Congolezen | Congolees, Zaïrees
CR Costa Rica | Costa Ricaans
CU Cuba, Cubanen | Cubaans
CW Curaçao, Curaçaoënaars | Curaçaos
CY Cyprus, Cyprioten | Cypriotisch, Cyprisch
DK Denemarken, Denen, Deen | Deens
DJ Djibouti | Djiboutiaans
DM Dominica | Dominicaans
DO Dominicaanse Republiek
DE Duitsland, Bondsrepubliek Duitsland, BRD, Duitsers, Duitser | Duits
EC Ecuador, Ecuadoranen | Ecuadoraans, Ecuadoriaans
EG Egypte, Egyptenaren | Egyptisch
SV El Salvador, Salvadoranen | Salvadoraans
GQ Equatoriaal-Guinea | Equatoriaal-Guinees
ER Eritrea, Eritreeërs | Eritrees
EE Estland, Esten | Estisch, Ests, Estlands
SZ Eswatini, Swaziland | Swazisch
ET Ethiopië, Ethiopiërs | Ethiopisch
FJ Fiji | Fijisch
PH Filipijnen, Filipijnen, Filipino's, Filipino’s | Filipijns
FI Finland, Finnen | Fins
FO Faeröer | Faeröers
FR Frankrijk, Franse, Fransen, Fransman
GA Gabon | Gabonees
GM Gambia | Gambiaans
GE Georgië, Georgiërs | Georgisch
GH Ghana, Ghanezen | Ghanees
GD Grenada | Grenadaans
GR Griekenland, Grieken, Griek | Grieks
GL Groenland, Groenlanders | Groenlands
GT Guatemala, Guatemalteken | Guatemalteeks
GN Guinee, Guinee-Conakry | Guinees
GW Guinee-Bissau | Guinee-Bissaus
GY Guyana | Guyaans
HT Haïti, Haïtianen | Haïtiaans
HN Honduras, Hondurezen | Hondurees
HU Hongarije, Hongaren, Hongaar | Hongaars
IE Ierland, Ieren | Iers
IS IJsland, IJslanders | IJslands
IN India, Indiaas, Indiase, Indiërs
ID Indonesië, Indonesiërs | Indonesisch
IQ Irak, Irakezen | Iraaks, Irakees
IR Iran, Iraniërs | Iraans
IL Israël, Israëliërs, Israëli's, Israëli’s | Israëlisch
IT Italië, Italianen | Italiaans
CI Ivoorkust, Ivorianen | Ivoriaans
JM Jamaica | Jamaicaans
JP Japan, Japanners | Japans
YE Jemen, Jemenieten | Jemenitisch
YU Joegoslavië, Federale Republiek Joegoslavië | Joegoslavisch
JO Jordanië, Jordaniërs | Jordaans
CV Kaapverdië | Kaapverdisch
CM Kameroen | Kameroens, Kameroenees
KZ Kazachstan, Kazakhstan, Kazachen | Kazachs, Kazachstaans
KE Kenia, Kenianen | Keniaans
KG Kirgizië, Kirgistan, Kirgizstan, Kirgiezen | Kirgizisch
KI Kiribati
KW Koeweit, Koeweiti's, Koeweiti’s | Koeweits
XK Kosovo, Kosovaren | Kosovaars
HR Kroatië, Kroaten | Kroatisch
LA Laos | Laotiaans
LS Lesotho | Lesothaans
LV Letland, Letten | Lets, Letlands
LB Libanon, Libanezen | Libanees
LR Liberia, Liberianen | Liberiaans
LY Libië, Libiërs | Libisch
LI Liechtenstein | Liechtensteins
LT Litouwen, Litouwers | Litouws
LU Luxemburg, Luxemburgers | Luxemburgs
MG Madagaskar | Malagassisch
MW Malawi | Malawisch
MV Maldiven, Malediven | Maldivisch
MY Maleisië, Maleisiërs | Maleisisch
ML Mali, Malinezen | Malinees
MT Malta, Maltezers | Maltees
MA Marokko, Marokkanen | Marokkaans
MH Marshalleilanden
MR Mauritanië, Mauritaniërs | Mauritaans
MU Mauritius | Mauritiaans
MX Mexico, Mexicanen | Mexicaans
FM Micronesia, Micronesië | Micronesisch
MD Moldavië, Moldova, Republiek Moldavië, Moldaviërs | Moldavisch, Moldovaans
MC Monaco | Monegaskisch
MN Mongolië, Mongolen | Mongools
ME Montenegro, Montenegrijnen | Montenegrijns
MZ Mozambique, Mozambikanen | Mozambikaans
MM Myanmar, Birma, Birmezen | Myanmarees, Birmaans, Birmees
NA Namibië, Namibiërs | Namibisch
NR Nauru | Nauruaans
NL Nederland, Koninkrijk der Nederlanden, Nederlanders, Nederlander | Nederlands
NP Nepal, Nepalezen | Nepalees
NI Nicaragua | Nicaraguaans
NZ Nieuw-Zeeland, Nieuw-Zeelanders | Nieuw-Zeelands
NE Niger, Nigerezen | Nigerees
NG Nigeria, Nigerianen | Nigeriaans
KP Noord-Korea, Noord-Koreanen | Noord-Koreaans
MK Noord-Macedonië, Macedonië, Macedoniërs, Noord-Macedoniërs | Noord-Macedonisch, Macedonisch
NO Noorwegen, Noren | Noors
UG Oeganda, Uganda, Oegandezen | Oegandees
UA Oekraïne, Oekraïners, Oekraïner | Oekraïens
UZ Oezbekistan, Oezbeken | Oezbeeks
OM Oman | Omaans, Omanitisch
TL Oost-Timor, Timor-Leste | Oost-Timorees
AT Oostenrijk, Oostenrijkers | Oostenrijks
PK Pakistan, Pakistani, Pakistanen | Pakistaans
PW Palau | Palaus
PS Palestina, Palestijnse Gebieden, Palestijnse gebieden, Palestijnse Autoriteit, Palestijnen | Palestijns
PA Panama | Panamees
PG Papoea-Nieuw-Guinea | Papoea-Nieuw-Guinees
PY Paraguay | Paraguayaans
PE Peru, Peruanen | Peruaans
PL Polen | Pools
PT Portugal, Portugezen | Portugees
QA Qatar, Qatarezen, Qatari's, Qatari’s | Qatarees, Qatars
RO Roemenië, Roemenen | Roemeens
RU Rusland, Russische Federatie, Russen | Russisch
RW Rwanda, Rwandezen | Rwandees
KN Saint Kitts en Nevis
LC Saint Lucia | Saint Luciaans
VC Saint Vincent en de Grenadines
SB Salomonseilanden
WS Samoa | Samoaans
SM San Marino | San Marinees
ST Sao Tomé en Principe, São Tomé en Príncipe
SA Saoedi-Arabië, Saudi-Arabië, Saoedi Arabië, Saoedi's, Saoedi’s | Saoedisch, Saoedi-Arabisch, Saudisch, Saudi-Arabisch
SN Senegal, Senegalezen | Senegalees
RS Servië, Serviërs, Serven | Servisch
SC Seychellen | Seychels
SL Sierra Leone | Sierra Leoons
SG Singapore, Singaporezen | Singaporees, Singaporaans
SX Sint Maarten | Sint Maartens
SI Slovenië, Slovenen | Sloveens
SK Slowakije, Slowaken | Slowaaks
SD Soedan, Sudan, Soedanezen | Soedanees, Sudanees
SO Somalië, Somaliërs, Somali's, Somali’s | Somalisch
SU Sovjet-Unie, Sovjetunie, USSR
ES Spanje, Spanjaarden | Spaans
LK Sri Lanka | Sri Lankaans, Srilankaans
SR Suriname, Surinamers | Surinaams
SY Syrië, Syriërs, Syriër | Syrisch
TJ Tadzjikistan, Tadzjieken | Tadzjieks
TW Taiwan, Taiwanezen | Taiwanees
TZ Tanzania, Tanzanianen | Tanzaniaans
TH Thailand | Thais
TG Togo, Togolezen | Togolees
TO Tonga | Tongaans
TT Trinidad en Tobago | Trinidadiaans
TD Tsjaad, Tsjadiërs | Tsjadisch
CZ Tsjechië, Tsjechische Republiek, Tsjechen | Tsjechisch
TN Tunesië, Tunesiërs | Tunesisch
TR Turkije, Türkiye, Turken, Turk | Turks
TM Turkmenistan, Turkmenen | Turkmeens
TV Tuvalu
UY Uruguay | Uruguayaans
VU Vanuatu
VA Vaticaanstad, Vaticaan, Heilige Stoel | Vaticaans
VE Venezuela, Venezolanen | Venezolaans
AE Verenigde Arabische Emiraten, VAE, Emiraten, Emirati's, Emirati’s | Emiraats, Emiratisch
US Verenigde Staten van Amerika, Verenigde Staten, VS, Amerika, Amerikanen, Amerikaan | Amerikaans
GB Verenigd Koninkrijk, VK, Groot-Brittannië, Engeland, Britten, Brit | Brits
VN Vietnam, Vietnamezen | Vietnamees
ZM Zambia, Zambianen | Zambiaans
ZW Zimbabwe, Zimbabwanen | Zimbabwaans
ZA Zuid-Afrika, Zuid-Afrikanen | Zuid-Afrikaans
KR Zuid-Korea, Republiek Korea, Zuid-Koreanen | Zuid-Koreaans
SS Zuid-Soedan, Zuid-Sudan, Zuid-Soedanezen | Zuid-Soedanees
SE Zweden | Zweeds
CH Zwitserland | Zwitsers
`;

/** Each country by its code, with every name and adjective. */
export const countries: readonly (readonly [code: string, names: readonly string[]])[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [names = '', adjectives] = line.slice(3).split(' | ');
    const all = names.split(', ');
    for (const adjective of adjectives?.split(', ') ?? []) all.push(adjective, inflected(adjective));
    return [line.slice(0, 2), all];
  });

/** Of "Fins" "Finse", of "Chinees" "Chinese". */
function inflected(adjective: string): string {
  return adjective.endsWith('ees') ? `${adjective.slice(0, -3)}ese` : `${adjective}e`;
}

/** What has the name of a country in it and is none: parts of the world, seas, and the north of an island. */
const otherPlaces = `
Latijns-Amerika, Latijns-Amerikaans, Latijns-Amerikaanse, Noord-Amerika, Noord-Amerikaans, Noord-Amerikaanse, Zuid-Amerika,
Zuid-Amerikaans, Zuid-Amerikaanse, Midden-Amerika, Midden-Amerikaans, Midden-Amerikaanse, Centraal-Amerika,
Centraal-Amerikaanse, Pan-Amerikaanse, Noord-Ierland, Noord-Iers, Noord-Ierse, Nieuw-Guinea, Zuid-Chinese Zee,
Oost-Chinese Zee, Japanse Zee, Golf van Mexico, Frans-Guyana, Amerikaanse Maagdeneilanden, Britse Maagdeneilanden, Nieuw-Engeland
`;

export const noCountries: readonly string[] = otherPlaces.trim().split(/,\s/);
