/**
 * The verbs with which a Dutch cabinet takes a stand, and why each is here. Data, not rules: a word is listed where
 * "het kabinet" or "Nederland" as its subject makes the sentence a position a reader would quote. Verbs of reporting
 * ("informeert", "meldt", "verwijst") are left out: they say what the letter does, not what the cabinet wants.
 *
 * `finite`: forms that stand beside the subject; `bare`: infinitive and participle, after "zal", "blijft", "heeft".
 * `with`: a word without which the verb means something else ("roept … op", "dringt … aan").
 */
export type StanceVerb = {
  /** The name under which a change of verb is shown. */
  readonly lemma: string;
  readonly finite: readonly string[];
  readonly bare: readonly string[];
  readonly with?: readonly string[];
  readonly why: string;
};

export const stanceVerbs: readonly StanceVerb[] = [
  verb('verwelkomen', 'verwelkomt verwelkomen verwelkomde', 'verwelkomen verwelkomd', 'the mildest approval'),
  verb('waarderen', 'waardeert waarderen', 'waarderen gewaardeerd', 'approval of what others do'),
  verb('steunen', 'steunt steunen steunde', 'steunen gesteund', 'approval with a consequence'),
  verb(
    'ondersteunen',
    'ondersteunt ondersteunen',
    'ondersteunen ondersteund',
    'as "steunen"; a change between the two is one of wording',
  ),
  verb(
    'onderschrijven',
    'onderschrijft onderschrijven',
    'onderschrijven onderschreven',
    'agreement with a view or a text',
  ),
  verb(
    'benadrukken',
    'benadrukt benadrukken benadrukte',
    'benadrukken benadrukt',
    'weight laid on a point in a meeting',
  ),
  verb(
    'onderstrepen',
    'onderstreept onderstrepen onderstreepte',
    'onderstrepen onderstreept',
    'as "benadrukken"',
  ),
  verb('hechten', 'hecht hechten', 'hechten gehecht', 'importance given', 'aan', 'belang', 'waarde', 'eraan'),
  verb('bepleiten', 'bepleit bepleiten bepleitte', 'bepleiten bepleit', 'a wish put to others'),
  verb(
    'pleiten',
    'pleit pleiten pleitte',
    'pleiten gepleit',
    'a wish put to others',
    'voor',
    'ervoor',
    'hiervoor',
    'daarvoor',
  ),
  verb(
    'oproepen',
    'roept roepen',
    'oproepen opgeroepen',
    'a demand made of others',
    'op',
    'oproepen',
    'opgeroepen',
  ),
  verb(
    'aandringen',
    'dringt dringen',
    'aandringen aangedrongen',
    'a demand made with force',
    'aan',
    'aandringen',
    'aangedrongen',
  ),
  verb(
    'aansturen',
    'stuurt sturen',
    'aansturen aangestuurd',
    'a result worked towards',
    'aan',
    'aansturen',
    'aangestuurd',
    'erop',
  ),
  verb('inzetten', 'zet zetten', 'inzetten ingezet', 'effort promised', 'in', 'inzetten', 'ingezet'),
  verb(
    'zich inspannen',
    'spant spannen',
    'inspannen ingespannen',
    'effort promised',
    'in',
    'inspannen',
    'ingespannen',
  ),
  verb('aandacht vragen', 'vraagt vragen', 'vragen gevraagd', 'a point brought up', 'aandacht'),
  verb('verzoeken', 'verzoekt verzoeken', 'verzoeken verzocht', 'a request made of others'),
  verb('streven', 'streeft streven', 'streven gestreefd', 'an aim', 'naar', 'ernaar', 'hiernaar'),
  verb('besluiten', 'besluit besluiten besloot', 'besluiten besloten', 'a decision taken'),
  verb('kiezen', 'kiest kiezen koos', 'kiezen gekozen', 'a choice made', 'voor', 'ervoor', 'hiervoor'),
  verb('instemmen', 'stemt stemmen', 'instemmen ingestemd', 'consent', 'in', 'instemmen', 'ingestemd'),
  verb('afwijzen', 'wijst wijzen', 'afwijzen afgewezen', 'refusal', 'af', 'afwijzen', 'afgewezen'),
  verb('verwerpen', 'verwerpt verwerpen', 'verwerpen verworpen', 'refusal'),
  verb('veroordelen', 'veroordeelt veroordelen', 'veroordelen veroordeeld', 'blame laid on others'),
  verb('betreuren', 'betreurt betreuren', 'betreuren betreurd', 'mild blame'),
  verb('menen', 'meent menen', 'menen', 'an opinion'),
  verb(
    'vinden',
    'vindt vinden',
    'vinden',
    'an opinion',
    'dat',
    'belangrijk',
    'essentieel',
    'noodzakelijk',
    'wenselijk',
    'onwenselijk',
  ),
  verb('achten', 'acht achten', 'achten geacht', 'an opinion'),
  verb('verwachten', 'verwacht verwachten', 'verwachten verwacht', 'what is counted on'),
  verb('bereid zijn', 'is zijn', 'zijn', 'readiness', 'bereid'),
];

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

export const negations = new Set(['niet', 'geen', 'nooit', 'noch', 'evenmin', 'nimmer']);

function verb(
  lemma: string,
  finite: string,
  bare: string,
  why: string,
  ...needs: readonly string[]
): StanceVerb {
  const forms = { lemma, finite: finite.split(' '), bare: bare.split(' '), why };
  return needs.length > 0 ? { ...forms, with: needs } : forms;
}
