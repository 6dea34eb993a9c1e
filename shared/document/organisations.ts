/**
 * Organisations by the short name they are compared under, and every name papers give them: a reader of "de NAVO", "de
 * Noord-Atlantische Verdragsorganisatie" and "NATO" reads one. Listed is what takes part in what papers are about: who
 * decides, negotiates, advises, pays, watches, is sent (missions have a name of their own) or is fought. Committees,
 * programmes and funds are left out: their names are made of words that mean something else as well. "de Commissie",
 * "de Raad" and "de Unie" alone are left out too, since a letter to the Kamer means its own committee as often; and so
 * are ministries and parties, which are the government and the Kamer themselves.
 */
const table = `
NAVO: NATO, Navo, Noord-Atlantische Verdragsorganisatie
NAR: Noord-Atlantische Raad
NAVO-Rusland Raad: NAVO-Ruslandraad, NAVO-Rusland-Raad, NATO-Russia Council
NAVO-Oekraïne Raad: NAVO-Oekraïneraad, NAVO-Oekraïne-Raad, NATO-Ukraine Council, NATO Ukraine Council, NUC
NAVO-Oekraïne Commissie: NATO-Ukraine Commission
NSPA: NATO Support and Procurement Agency
NCIA: NATO Communications and Information Agency
DIANA:
UDCG: Ukraine Defence Contact Group, Ramstein-groep, Ramsteingroep
JEF: Joint Expeditionary Force
EU: Europese Unie
EC: Europese Commissie
EP: Europees Parlement, Europese Parlement
Europese Raad:
EDEO: EEAS, EDIO, Europese Dienst voor Extern Optreden, Europese dienst voor extern optreden
EDA: Europees Defensieagentschap, Europees Defensie Agentschap
EIB: Europese Investeringsbank
ECB: Europese Centrale Bank
Europese Rekenkamer:
Hof van Justitie van de EU: Hof van Justitie van de Europese Unie, HvJEU, HvJ-EU, Europees Hof van Justitie, Europese Hof van Justitie
EOM: Europees Openbaar Ministerie
EFTA: Europese Vrijhandelsassociatie
EPG: Europese Politieke Gemeenschap
Frontex: Europees Grens- en kustwachtagentschap
Europol:
Eurojust:
ENISA:
EASA:
EMA: Europees Geneesmiddelenbureau, Europees Geneesmiddelenagentschap
EFSA: Europese Autoriteit voor voedselveiligheid
EUISS:
OCCAR:
Raad van Europa:
EHRM: Europees Hof voor de Rechten van de Mens, Europese Hof voor de Rechten van de Mens
Benelux: Benelux Unie
WEU: West-Europese Unie
VN: Verenigde Naties, UN
AVVN: Algemene Vergadering van de Verenigde Naties, Algemene Vergadering van de VN
VN-Veiligheidsraad: Veiligheidsraad, VNVR, Veiligheidsraad van de Verenigde Naties, Veiligheidsraad van de VN
Mensenrechtenraad: VN-Mensenrechtenraad, Mensenrechtenraad van de VN, Mensenrechtenraad van de Verenigde Naties
UNHCR: VN-Vluchtelingenorganisatie, VN-vluchtelingenorganisatie
OHCHR:
UNRWA:
UNICEF: Unicef, VN-Kinderfonds
UNESCO: Unesco
UNDP:
UNFPA:
UNODC:
UNEP:
UNCTAD:
UNIDO:
UNMAS:
OCHA: UNOCHA
UN Women:
WFP: Wereldvoedselprogramma
FAO: Wereldvoedselorganisatie, Voedsel- en Landbouworganisatie
IFAD:
WHO: Wereldgezondheidsorganisatie
ILO: Internationale Arbeidsorganisatie
IOM: Internationale Organisatie voor Migratie
ICAO:
IMO: Internationale Maritieme Organisatie
ITU:
WMO: Wereld Meteorologische Organisatie
IAEA: Internationaal Atoomenergieagentschap, Internationaal Atoomagentschap
OPCW: Organisatie voor het Verbod op Chemische Wapens
CTBTO:
ICC: Internationaal Strafhof, Internationale Strafhof
Internationaal Gerechtshof: ICJ, Internationale Gerechtshof
Permanent Hof van Arbitrage:
Joegoslavië-tribunaal: Joegoslaviëtribunaal, ICTY
IMF: Internationaal Monetair Fonds, Internationale Monetaire Fonds
Wereldbank: Wereldbankgroep
WTO: Wereldhandelsorganisatie
OESO: OECD, Organisatie voor Economische Samenwerking en Ontwikkeling
IEA: Internationaal Energieagentschap, Internationaal Energie Agentschap
EBRD: EBWO, Europese Bank voor Wederopbouw en Ontwikkeling
AIIB:
Afrikaanse Ontwikkelingsbank: AfDB
Aziatische Ontwikkelingsbank:
FATF: Financial Action Task Force
OPEC:
OVSE: OSCE, Organisatie voor Veiligheid en Samenwerking in Europa
CVSE: Conferentie over Veiligheid en Samenwerking in Europa
G7:
G8:
G20:
G77:
AU: Afrikaanse Unie
ASEAN:
ECOWAS: Ecowas
IGAD:
SADC:
G5 Sahel: G5-Sahel
OAS: Organisatie van Amerikaanse Staten
Mercosur: MERCOSUR
CARICOM: Caricom
BRICS:
Arabische Liga: Liga van Arabische Staten
Golfsamenwerkingsraad: GCC, Samenwerkingsraad van de Golf
OIS: Organisatie voor Islamitische Samenwerking
CSTO: Organisatie van het Verdrag inzake Collectieve Veiligheid
SCO: Shanghai-samenwerkingsorganisatie, Shanghai Samenwerkingsorganisatie
GOS: Gemenebest van Onafhankelijke Staten
Gemenebest:
MINUSMA: Minusma
MONUSCO:
UNMISS:
UNIFIL: Unifil
UNDOF:
UNTSO:
UNAMA:
UNAMI:
UNAMID:
UNMIK:
UNPROFOR:
UNOCI:
UNSMIL:
MINUSCA:
AMISOM:
ATMIS:
MFO:
KFOR:
ISAF:
SFOR:
IFOR:
Resolute Support: Resolute Support-missie
NMI: NATO Mission Iraq, NAVO Missie Irak, NAVO-missie Irak, NAVO Missie in Irak
EUTM: EUTM Mali, EUTM Somalia
EUMAM: EUMAM Oekraïne, EUMAM Ukraine
EUAM: EUAM Oekraïne, EUAM Ukraine, EUAM Iraq
EUFOR: EUFOR Althea, EUFOR-Althea
EUCAP: EUCAP Sahel, EUCAP Somalia
EULEX: EULEX Kosovo
EUBAM: EUBAM Rafah, EUBAM Libië
EUMM: EUMM Georgië
EUNAVFOR: EUNAVFOR Aspides, EUNAVFOR MED, EUNAVFOR Atalanta
Rode Kruis: ICRC, Internationale Comité van het Rode Kruis, Internationaal Comité van het Rode Kruis, Internationale Rode Kruis, Nederlandse Rode Kruis
Artsen zonder Grenzen:
Amnesty International: Amnesty
Human Rights Watch:
Transparency International:
PAX:
Oxfam Novib:
Hamas:
Hezbollah: Hizbollah
Taliban:
ISIS: ISIL, Daesh, Da'esh, Islamitische Staat, IS-Khorasan, ISKP
Al Qaida: Al-Qaida, Al Qaeda, Al-Qaeda
Al-Shabaab: Al Shabaab
Boko Haram:
PKK:
Wagner-groep: Wagnergroep, Wagner Groep
Raad van State: Afdeling advisering van de Raad van State
Algemene Rekenkamer:
Hoge Raad:
Nationale ombudsman: Nationale Ombudsman
Kiesraad:
AIV: Adviesraad Internationale Vraagstukken
CAVV: Commissie van advies inzake volkenrechtelijke vraagstukken, Commissie van Advies inzake Volkenrechtelijke Vraagstukken
WRR: Wetenschappelijke Raad voor het Regeringsbeleid
SER: Sociaal-Economische Raad
Adviesraad Migratie:
Gezondheidsraad:
Onderwijsraad:
Raad voor Cultuur:
Raad voor het Openbaar Bestuur: Raad voor het openbaar bestuur
ATR: Adviescollege toetsing regeldruk
CTIVD: Commissie van Toezicht op de Inlichtingen- en Veiligheidsdiensten
CPB: Centraal Planbureau
SCP: Sociaal en Cultureel Planbureau
PBL: Planbureau voor de Leefomgeving
CBS: Centraal Bureau voor de Statistiek
KNMI: Koninklijk Nederlands Meteorologisch Instituut
KNAW: Koninklijke Nederlandse Akademie van Wetenschappen
RIVM: Rijksinstituut voor Volksgezondheid en Milieu
TNO:
Clingendael: Instituut Clingendael
HCSS: The Hague Centre for Strategic Studies
SIPRI:
DNB: De Nederlandsche Bank
ACM: Autoriteit Consument en Markt
AFM: Autoriteit Financiële Markten
AP: Autoriteit Persoonsgegevens
NCTV: Nationaal Coördinator Terrorismebestrijding en Veiligheid
AIVD: Algemene Inlichtingen- en Veiligheidsdienst
MIVD: Militaire Inlichtingen- en Veiligheidsdienst
NCSC: Nationaal Cyber Security Centrum, Nationaal Cyber Security Center
Openbaar Ministerie:
FIOD:
KMar: Koninklijke Marechaussee, Marechaussee
Koninklijke Marine:
Koninklijke Landmacht:
Koninklijke Luchtmacht:
Nationale Politie: Nationale politie
COID: Commissie Onderzoek Integriteit Defensie
UWV: Uitvoeringsinstituut Werknemersverzekeringen
SVB: Sociale Verzekeringsbank
DUO: Dienst Uitvoering Onderwijs
IND: Immigratie- en Naturalisatiedienst
COA: Centraal Orgaan opvang asielzoekers
DJI: Dienst Justitiële Inrichtingen
RVO: Rijksdienst voor Ondernemend Nederland
NVWA: Nederlandse Voedsel- en Warenautoriteit
ILT: Inspectie Leefomgeving en Transport
IGJ: Inspectie Gezondheidszorg en Jeugd
NZa: Nederlandse Zorgautoriteit
CIZ: Centrum Indicatiestelling Zorg
CAK:
RDW:
KvK: Kamer van Koophandel
FMO:
Invest-NL:
Invest International:
VNG: Vereniging van Nederlandse Gemeenten
IPO: Interprovinciaal Overleg
Unie van Waterschappen:
GGD: GGD GHOR
FNV:
CNV:
VNO-NCW:
MKB-Nederland:
ProRail:
Nederlandse Spoorwegen:
Rijkswaterstaat:
Belastingdienst:
`;

/** Each organisation by the name it is compared under, with every name. */
export const organisations: readonly (readonly [short: string, names: readonly string[]])[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [short = '', others = ''] = line.split(/:\s?/);
    return [short, others === '' ? [short] : [short, ...others.split(', ')]];
  });
