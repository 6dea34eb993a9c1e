/**
 * The verbs with which a Dutch cabinet takes a stand, and why each is here. Data, not rules: a verb is listed where
 * "het kabinet" or "Nederland" as its subject makes the sentence a position a reader would quote. Verbs of reporting
 * ("informeert", "meldt", "verwijst", "gaat in op") are left out: they say what the letter does, not what the cabinet
 * wants; and so are verbs of doing ("levert", "werkt aan"), which say what is the case.
 */
export type StanceVerb = {
  /** The name under which a change of verb is shown. */
  readonly lemma: string;
  /** Forms that stand beside the subject. */
  readonly finite: readonly string[];
  /** Infinitive and participle, after "zal", "blijft", "heeft". */
  readonly bare: readonly string[];
  /** One of these must be in the clause, or the verb means something else: "roept … op", "is … voorstander". */
  readonly with: readonly string[];
  /** The same, as the last word of its clause: "stelt … voor" is no "stelt … voor 2026 beschikbaar". */
  readonly last: readonly string[];
  readonly why: string;
};

/** lemma: finite / infinitive and participle + needed words ("op$": at the end of its clause) = why it is listed */
const table = `
verwelkomen: verwelkomt verwelkomen verwelkomde / verwelkomen verwelkomd = the mildest approval
toejuichen: juicht juichen / toejuichen toegejuicht + toe toejuichen toegejuicht = approval
waarderen: waardeert waarderen / waarderen gewaardeerd = approval of what others do
verheugd zijn: is zijn / - + verheugd = approval of what happened
steunen: steunt steunen steunde / steunen gesteund = approval with a consequence
ondersteunen: ondersteunt ondersteunen / ondersteunen ondersteund = as "steunen"; between the two only the word differs
zich scharen achter: schaart scharen / scharen geschaard + achter = approval with a consequence
onderschrijven: onderschrijft onderschrijven / onderschrijven onderschreven = agreement with a view or a text
delen: deelt delen / delen gedeeld + zorgen zorg opvatting analyse mening visie oproep standpunt constatering ambitie oordeel = agreement with a view
eens zijn: is zijn / - + eens = agreement
instemmen: stemt stemmen / instemmen ingestemd + in instemmen ingestemd = consent
akkoord gaan: gaat gaan ging / gaan gegaan + akkoord = consent
voorstander zijn: is zijn blijft blijven / - + voorstander = support as a lasting stand
tegenstander zijn: is zijn blijft blijven / - + tegenstander = refusal as a lasting stand
erkennen: erkent erkennen / erkennen erkend = a claim or a problem accepted
bevestigen: bevestigt bevestigen herbevestigt herbevestigen / bevestigen bevestigd herbevestigen herbevestigd = an earlier stand taken again
benadrukken: benadrukt benadrukken benadrukte / benadrukken benadrukt = weight laid on a point
onderstrepen: onderstreept onderstrepen onderstreepte / onderstrepen onderstreept = as "benadrukken"
hechten: hecht hechten / hechten gehecht + aan belang waarde eraan = importance given
prioriteit geven: geeft geven / geven gegeven + prioriteit voorrang = importance given over other things
bepleiten: bepleit bepleiten bepleitte / bepleiten bepleit = a wish put to others
pleiten: pleit pleiten pleitte / pleiten gepleit + voor ervoor hiervoor daarvoor tegen = a wish put to others
oproepen: roept roepen / oproepen opgeroepen + op oproepen opgeroepen = a demand made of others
aandringen: dringt dringen / aandringen aangedrongen + aan aandringen aangedrongen = a demand made with force
aanmoedigen: moedigt moedigen / aanmoedigen aangemoedigd + aan aanmoedigen aangemoedigd = a mild demand
eisen: eist eisen / eisen geëist = the strongest demand
verzoeken: verzoekt verzoeken / verzoeken verzocht = a request made of others
aandacht vragen: vraagt vragen / vragen gevraagd + aandacht = a point brought up
waarschuwen: waarschuwt waarschuwen / waarschuwen gewaarschuwd = a danger named to others
voorstellen: stelt stellen / voorstellen voorgesteld + voor$ voorstellen voorgesteld = a proposal made
aansturen: stuurt sturen / aansturen aangestuurd + erop = a result worked towards
inzetten: zet zetten / inzetten ingezet + in inzetten ingezet = effort promised
zich inspannen: spant spannen / inspannen ingespannen + in inspannen ingespannen = effort promised
zich hard maken: maakt maken / maken gemaakt + hard sterk = effort promised
streven: streeft streven / streven gestreefd + naar ernaar hiernaar = an aim
beogen: beoogt beogen / beogen beoogd = an aim
wensen: wenst wensen / - = a wish
willen: wil willen / - = a wish of its own, where no other verb of this list follows
hopen: hoopt hopen / - = a wish without means
voornemens zijn: is zijn / - + voornemens plan = an intention
bereid zijn: is zijn blijft blijven / - + bereid = readiness
besluiten: besluit besluiten besloot / besluiten besloten = a decision taken
kiezen: kiest kiezen koos / kiezen gekozen + voor ervoor hiervoor = a choice made
overwegen: overweegt overwegen / overwegen overwogen = a decision not yet taken
toezeggen: zegt zeggen / toezeggen toegezegd + toe toezeggen toegezegd = a promise
beschikbaar stellen: stelt stellen / stellen gesteld + beschikbaar = money or means promised
vasthouden: houdt houden / vasthouden vastgehouden + vast vasthouden vastgehouden = an earlier stand kept
handhaven: handhaaft handhaven / handhaven gehandhaafd = an earlier stand kept
afzien: ziet zien / afzien afgezien + af afzien afgezien = an earlier plan given up
uitsluiten: sluit sluiten / uitsluiten uitgesloten + uit uitsluiten uitgesloten = an option closed, or with "niet" kept
afwijzen: wijst wijzen / afwijzen afgewezen + af afwijzen afgewezen = refusal
verwerpen: verwerpt verwerpen / verwerpen verworpen = refusal
ontraden: ontraadt ontraden / ontraden = advice against a motie
zich verzetten: verzet verzetten / verzetten verzet + zich = refusal with force
afstand nemen: neemt nemen / nemen genomen + afstand = refusal of what others say
veroordelen: veroordeelt veroordelen / veroordelen veroordeeld = blame laid on others
betreuren: betreurt betreuren / betreuren betreurd = mild blame
zorgen hebben: heeft hebben / - + zorgen bezwaar bezwaren = worry or objection
zorgen maken: maakt maken / maken gemaakt + zorgen = worry
bezorgd zijn: is zijn blijft blijven / - + bezorgd kritisch terughoudend = worry
uitspreken: spreekt spreken / uitspreken uitgesproken + uit uitspreken uitgesproken = support or worry said aloud
zich vinden: - / vinden + zich = agreement with a view or a text
menen: meent menen / menen = an opinion
van mening zijn: is zijn blijft blijven / - + mening oordeel = an opinion
vinden: vindt vinden / vinden + dat belangrijk essentieel noodzakelijk wenselijk onwenselijk onacceptabel onverstandig = an opinion
achten: acht achten / achten geacht = an opinion
beschouwen: beschouwt beschouwen / beschouwen beschouwd + als = an opinion
reden zien: ziet zien / zien gezien + aanleiding noodzaak reden meerwaarde ruimte = whether there is ground to act
verwachten: verwacht verwachten / verwachten verwacht = what is counted on
`;

export const stanceVerbs: readonly StanceVerb[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [, lemma = '', finite = '', bare = '', needs = '', why = ''] =
      /^(.+?): (.+?) \/ (.+?)(?: \+ (.+?))? = (.+)$/.exec(line) ?? [];
    const needed = listed(needs);
    return {
      lemma,
      finite: listed(finite),
      bare: listed(bare),
      with: needed.filter((word) => !word.endsWith('$')),
      last: needed.filter((word) => word.endsWith('$')).map((word) => word.slice(0, -1)),
      why,
    };
  });

function listed(words: string): string[] {
  return words.split(' ').filter((word) => word !== '' && word !== '-');
}

/** Verbs that stand before another and say how sure, how binding or how lasting it is. */
export const modalVerbs: Readonly<Record<string, string>> = {
  zal: 'zal',
  zullen: 'zal',
  zou: 'zou',
  zouden: 'zou',
  kan: 'kan',
  kunnen: 'kan',
  moet: 'moet',
  moeten: 'moet',
  wil: 'wil',
  willen: 'wil',
  mag: 'mag',
  mogen: 'mag',
  blijft: 'blijft',
  blijven: 'blijft',
  heeft: 'heeft',
  hebben: 'heeft',
  had: 'heeft',
};

export const negations: ReadonlySet<string> = new Set(['niet', 'geen', 'nooit', 'noch', 'evenmin', 'nimmer']);
/** After one of these "niet" denies nothing: "niet alleen", "niet in de laatste plaats". */
export const afterNoNegation: ReadonlySet<string> = new Set([
  'alleen',
  'enkel',
  'slechts',
  'louter',
  'zozeer',
  'in',
]);
