/**
 * What a full stop after a word says about the end of a sentence. Read by `sentences.ts`; kept in lower case, without
 * the last stop. A word that is in none of these lists ends its sentence when a capital follows.
 *
 * Precision comes first: two sentences taken for one still show every change, where one sentence cut in two shows a
 * changed number as two changed sentences.
 */

/**
 * Before a number: places in a text, official series, months, telephones ("nr. 417", "art. 5", "Stb. 2012", "jan. 2023").
 * No end before a figure, a Roman numeral or a single letter; before another capital they may well end a sentence.
 */
export const beforeNumber: ReadonlySet<string> = new Set(
  (
    'nr nrs no nos art artt blz p pp pag par hfst hst afb fig tab bijl afl dl ed jrg jg kamerst kst stb stcrt trb pb ' +
    'publ tel fax toestelnr jan feb febr mrt apr aug sept sep okt nov dec'
  ).split(' '),
);

/**
 * Never the end: what they announce always follows. Titles before a name ("prof. dr."), words that link ("d.w.z.",
 * "m.b.t."), and measures before a figure ("max. EUR 3 miljoen").
 */
export const neverEnds: ReadonlySet<string> = new Set(
  // titles and forms of address
  (
    'dhr mevr mw mej hr dr drs mr mrs ms ir ing prof bc jhr jkvr ds z.em h.e z.k.h h.k.h z.m h.m lt kol gen maj luit ' +
    'adm cdt min.pres st ste gebr fam mgr ' +
    'bgen brig.gen genmaj gen.maj lgen lkol lt.kol kltz ktz vadm ' +
    // words that link, or announce what follows
    'd.d dd d.w.z i.c i.p.v i.v.m i.t.t i.t.m i.h.b i.h.k.v i.s.m i.o i.o.m i.a m.b.t m.b.v m.h.o m.i.v m.u.v m.a.w ' +
    'm.i m.n met.n t.a.v t.b.v t.g.v t.o.v t.w.v t.n.v t.h.v t.n v.w.b w.o w.v v.a v.d a.d a.h.v a.g.v b.v bv bijv ' +
    'bijvb c.q cq resp respectiev c.c n.a.v n.l nl o.l.v o.v.v o.g.v o.b.v p.o r.k s.v.p u.i z.g zgn zogen n.m a.k.a ' +
    'i.e e.g viz incl inkl excl exkl vs versus jo juncto vgl cf h.l zie.o ex.art aant onderd sub alg ' +
    // measures before a figure
    'ca plm pl.m circa gem max min ong'
  ).split(' '),
);

/**
 * May be the end, where a new sentence clearly begins. `anyCapital`: they close an enumeration, a date or an amount,
 * after which Dutch goes on in lower case ("10 januari jl. heeft Nederland …"), so any capital begins a new sentence.
 * `opener`: a name may follow in the same sentence ("Washington D.C. NAVO-top", "o.a. Polen"), so that only a word
 * which opens sentences, and is no name, proves a new one.
 */
export const mayEnd: ReadonlyMap<string, 'anyCapital' | 'opener'> = new Map([
  ...(
    'jl jongstl a.s enz etc e.d e.v e.vlg mln miln mld mrd mjd n.v.t n.t.b nvt p.m pm p.j p.p p.w p.u km ' +
    'a.u.b aub v.chr n.chr ltd'
  )
    .split(' ')
    .map((word) => [word, 'anyCapital'] as const),
  ...'o.a o.m c.s e.a d.c u.s u.s.a v.s u.k v.k v.n e.u n.v b.v jr sr inc corp co chr s.a p.s'
    .split(' ')
    .map((word) => [word, 'opener'] as const),
]);

/**
 * Words that open sentences and are no names. Articles are kept apart: they open names too ("o.a. De Telegraaf",
 * "J. De Roon"), so they prove a new sentence after a place ("D.C. De") but not after "o.a." or an initial.
 */
export const articles: ReadonlySet<string> = new Set(['De', 'Het', 'Een']);
export const openers: ReadonlySet<string> = new Set(
  (
    'Aan Aangezien Aldus Alle Alleen Allen Allereerst Alles Als Althans Anders Anderzijds Behalve Beide Bij Binnen ' +
    'Bovendien Buiten Conform Daar Daaraan Daarbij Daarbinnen Daarboven Daardoor Daarentegen Daarin Daarmee Daarna ' +
    'Daarnaast Daarom Daarop Daarover Daartoe Daaruit Daarvan Daarvoor Dan Dankzij Dat Derhalve Desalniettemin ' +
    'Desondanks Deze Dezelfde Die Dien Dit Doch Doel Door Doordat Dus Echter Eerder Eerst Elk Elke En Enerzijds Enkele ' +
    'Er Eveneens Evenals Evenmin Geen Gelet Graag Haar Had Heeft Hen Hier Hieraan Hierbij Hierdoor Hierin ' +
    'Hiermee Hierna Hiernaast Hierom Hierop Hierover Hiertoe Hieruit Hiervan Hiervoor Hij Hoe Hoewel Hun Ik Immers In ' +
    'Indien Inmiddels Is Ja Je Juist Kan Kunnen Kortom Langs Last Later Maar Mede Met Middels Mijn Momenteel Mits Na ' +
    'Naar Naarmate Naast Namens Namelijk Natuurlijk Nee Niet Niettemin Nog Nu Ofschoon Om Omdat Omtrent Onder ' +
    'Ondanks Ondertussen Ongeacht Onlangs Ons Onze Ook Op Over Overeenkomstig Overigens Parallel Per Pas Recent Rond ' +
    'Sedert Sinds Sindsdien Slechts Sommige Tegelijk Tegelijkertijd Tegen Tenslotte Tenzij Terwijl Tevens Tijdens Toch ' +
    'Toen Tot Totdat Tussen Uit Uiteindelijk Uiteraard Uw Vanaf Vanuit Vanwege Veel Verder Vervolgens Via Volgens Voor ' +
    'Vooral Voorafgaand Voordat Voorts Waar Waarbij Waarom Wanneer Wat We Wel Welke Wellicht Wie Wij Wordt Worden Zal Ze ' +
    'Zelfs Zij Zijn Zo Zoals Zodat Zodra Zolang Zonder Zowel Zulke Zullen Zulks'
  ).split(' '),
);

/** After these a single letter is a name of a thing ("optie B.") and no initial: an opener then begins a sentence. */
export const letterNouns: ReadonlySet<string> = new Set(
  (
    'bijlage categorie deel fase groep hoofdstuk klasse letter lijst model onderdeel optie pijler plan punt scenario ' +
    'spoor stap tabel type variant vitamine'
  ).split(' '),
);
