/**
 * Organisations by the short name they are compared under, and every name papers give them: a reader of "de NAVO", "de
 * Noord-Atlantische Verdragsorganisatie" and "NATO" reads one. Listed is what takes part in what papers are about:
 * who decides, negotiates, advises or pays. Committees, missions and programmes are left out: they come and go, and
 * their names are made of words that mean something else as well. "de Commissie", "de Raad" and "de Unie" alone are
 * left out too, since a letter to the Kamer means its own committee as often.
 */
const table = `
NAVO: NATO, Navo, Noord-Atlantische Verdragsorganisatie
EU: Europese Unie
VN: Verenigde Naties, UN
VN-Veiligheidsraad: Veiligheidsraad, VNVR, Veiligheidsraad van de Verenigde Naties
OVSE: OSCE, Organisatie voor Veiligheid en Samenwerking in Europa
CVSE: Conferentie over Veiligheid en Samenwerking in Europa
WEU: West-Europese Unie
EC: Europese Commissie
EP: Europees Parlement
Europese Raad:
Raad van Europa:
NAR: Noord-Atlantische Raad
G7:
G20:
AU: Afrikaanse Unie
ASEAN:
ECOWAS:
Benelux:
BRICS:
Arabische Liga:
IMF: Internationaal Monetair Fonds
Wereldbank: Wereldbankgroep
EIB: Europese Investeringsbank
ECB: Europese Centrale Bank
OESO: OECD, Organisatie voor Economische Samenwerking en Ontwikkeling
WTO: Wereldhandelsorganisatie
WHO: Wereldgezondheidsorganisatie
ILO: Internationale Arbeidsorganisatie
IAEA: Internationaal Atoomenergieagentschap
OPCW: Organisatie voor het Verbod op Chemische Wapens
ICC: Internationaal Strafhof
Internationaal Gerechtshof: ICJ
IOM: Internationale Organisatie voor Migratie
UNHCR:
UNRWA:
UNICEF:
WFP: Wereldvoedselprogramma
Rode Kruis: ICRC, Internationale Comité van het Rode Kruis
EDA: Europees Defensieagentschap
Frontex:
Europol:
Eurojust:
ENISA:
EASA:
Interpol:
AIV: Adviesraad Internationale Vraagstukken
CAVV: Commissie van advies inzake volkenrechtelijke vraagstukken
Raad van State: Afdeling advisering van de Raad van State
Algemene Rekenkamer:
Hoge Raad:
CPB: Centraal Planbureau
SCP: Sociaal en Cultureel Planbureau
PBL: Planbureau voor de Leefomgeving
CBS: Centraal Bureau voor de Statistiek
DNB: De Nederlandsche Bank
ACM: Autoriteit Consument en Markt
AFM: Autoriteit Financiële Markten
AP: Autoriteit Persoonsgegevens
NCTV: Nationaal Coördinator Terrorismebestrijding en Veiligheid
AIVD: Algemene Inlichtingen- en Veiligheidsdienst
MIVD: Militaire Inlichtingen- en Veiligheidsdienst
NCSC: Nationaal Cyber Security Centrum
RIVM:
KNMI:
TNO:
UWV:
SVB: Sociale Verzekeringsbank
DUO: Dienst Uitvoering Onderwijs
IND: Immigratie- en Naturalisatiedienst
COA: Centraal Orgaan opvang asielzoekers
VNG: Vereniging van Nederlandse Gemeenten
IPO: Interprovinciaal Overleg
SER: Sociaal-Economische Raad
ProRail:
Rijkswaterstaat:
Belastingdienst:
`;

/** Every name, each with the one it is compared under. */
export const organisationNames: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [short = '', names = ''] = line.split(':');
      const others = names
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
      return [short, ...others].map((name): [string, string] => [name, short]);
    }),
);
