const money =
  '(?:[a-z]{0,30}(?:subsidie|kosten|bedrag|bijdrage|budget|begroting|boete|schade|schuld|tekort|overschot|lening|krediet|vergoeding|salaris|dwangsom|omzet|winst|besparing|investering|uitkering)s?|investeringen|uitgaven|inkomsten|kost(?:te|ten)?|betaal(?:t|de|den)|betaald|begroot|geraamd|bezuinigt?|geinvesteerd|uitgegeven|uitgetrokken)(?![a-z])';
const inClause = String.raw`(?:[^,;:.]|[.,](?=\d)){0,60}?`;
const ofMoney = new RegExp(
  String.raw`(?<![a-z])${money}${inClause}\ston(?![a-z])|\ston\s(?:aan\s|euro\s)?${money}`,
);

/** What is weighed, or carries what is. */
const ofWeight =
  /munitie|explosie|springstof|graan|goederen|lading|vermogen|vracht|vervoer|transport|gewicht|(?<![a-z])(?:weeg|weegt|wegen|wogen|kilo|kg|vis|hulp)(?![a-z])|zwaar|zware|co2|uitsto|emissie|stikstof|ammoniak|methaan|broeikas|afval|mest|staal|kolen|olie|voedsel|vangst|quot|tonnage|waterstof|drugs|cocaine|schip|schepen|vliegtuig|voertuig|pantser|container|(?:per|kilo|mega)\s?ton/;

/** A "ton" of money is a hundred thousand; ten of them are called a million. */
const MOST = 10;

/**
 * Whether so many "ton" in a text are money, where no currency says so: a word for money stands in the clause of one of
 * its tons, and nothing is weighed. "een boete van 4,5 ton" is money, "4,5 ton munitie" is not.
 *
 * @param text in `lowerLatin`
 */
export const areTonsOfMoney = (text: string, count: number): boolean =>
  count < MOST && ofMoney.test(text) && !ofWeight.test(text);
