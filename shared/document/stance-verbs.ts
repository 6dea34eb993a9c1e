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
  /** Infinitive and participle, after "zal", "blijft", "heeft": by turns, for one verb or two. */
  readonly bare: readonly string[];
  /** One of these must be in the clause, or the verb means something else: "roept … op", "is … voorstander". */
  readonly with: readonly string[];
  /** The same, as the last word of its clause: "stelt … voor" is no "stelt … voor 2026 beschikbaar". */
  readonly last: readonly string[];
  /** One of these besides: "zet … in" is a stand where it is on something, and else what ships are sent with. */
  readonly also: readonly string[];
  /** With one of these it is no stand: "heeft begrip voor de zorgen", "kan zich voorstellen". */
  readonly never: readonly string[];
  readonly why: string;
};

/**
 * lemma: finite, of now and then, one and more / infinitive and participle + needed words ("op$": at the end of its clause)
 * & words of which one is needed besides ! words with which it is no stand = why it is listed
 */
const table = `
verwelkomen: verwelkomt verwelkomen verwelkomde verwelkomden / verwelkomen verwelkomd + ! gast gasten delegatie delegaties = the mildest approval
toejuichen: juicht juichen juichte juichten / toejuichen toegejuicht + toe toejuichen toegejuicht = approval
omarmen: omarmt omarmen omarmde omarmden / omarmen omarmd = approval
waarderen: waardeert waarderen waardeerde waardeerden / waarderen gewaardeerd = approval of what others do
op prijs stellen: stelt stellen stelde stelden / stellen gesteld + prijs = approval of what others do
uitzien naar: kijkt kijken keek keken ziet zien zag zagen / uitkijken uitgekeken uitzien uitgezien + uit uitkijken uitzien & naar ernaar = approval of what is to come
verheugd zijn: is zijn was waren / - + verheugd blij = approval of what happened
prijzen: prijst prijzen prees prezen / prijzen geprezen = approval of what others do
loven: looft loven loofde loofden / loven geloofd = approval of what others do
begroeten: begroet begroeten begroette begroetten / begroeten begroet + voorstel voorstellen initiatief akkoord besluit mededeling aankondiging = approval
complimenteren: complimenteert complimenteren complimenteerde complimenteerden / complimenteren gecomplimenteerd = approval of what others do
waardering hebben: heeft hebben had hadden / - + waardering vertrouwen = approval of what others do
positief zijn: is zijn blijft blijven was waren / - + positief tevreden ingenomen enthousiast hoopvol trots content optimistisch gecharmeerd = approval
steunen: steunt steunen steunde steunden / steunen gesteund = approval with a consequence
steun geven: geeft geven gaf gaven biedt bieden bood boden verleent verlenen verleende verleenden / geven gegeven bieden geboden verlenen verleend + steun ! militaire financiële overzicht inzicht toelichting = approval with a consequence
ondersteunen: ondersteunt ondersteunen ondersteunde ondersteunden / ondersteunen ondersteund = as "steunen"; between the two only the word differs
zich scharen achter: schaart scharen schaarde schaarden / scharen geschaard + achter = approval with a consequence
achter staan: staat staan stond stonden / staan gestaan + achter = approval with a consequence
tegenover staan: staat staan stond stonden / staan gestaan + tegenover aanzien & positief onwelwillend sympathiek constructief gereserveerd welwillend open kritisch negatief terughoudend sceptisch afwijzend = approval or doubt
openstaan: staat staan stond stonden / openstaan opengestaan + open openstaan & voor ervoor hiervoor = readiness to be persuaded
kijken naar: kijkt kijken keek keken / kijken gekeken + naar & kritisch positief welwillend terughoudend terughoudendheid zorg zorgen scepsis = approval or doubt
bezien: beziet bezien bezag bezagen / bezien bezien + terughoudendheid terughoudend kritisch zorg zorgen scepsis welwillend = approval or doubt
grondhouding hebben: heeft hebben had hadden / - + grondhouding houding oordeel & positief negatief positieve negatieve kritische constructieve terughoudende welwillende = approval or doubt
onderschrijven: onderschrijft onderschrijven onderschreef onderschreven / onderschrijven onderschreven = agreement with a view or a text
zich aansluiten: sluit sluiten sloot sloten / aansluiten aangesloten + aan aansluiten aangesloten & zich mij me ons = agreement with a view or a text
delen: deelt delen deelde deelden / delen gedeeld + zorgen zorg opvatting analyse mening visie oproep standpunt constatering ambitie ambities oordeel conclusie conclusies gedachte wens inschatting zienswijze beeld verontwaardiging overtuiging urgentie doel doelen doelstelling doelstellingen bezwaren kritiek vrees bezorgdheid observatie = agreement with a view
beamen: beaamt beamen beaamde beaamden / beamen beaamd = agreement with a view or a text
zich herkennen: herkent herkennen herkende herkenden / herkennen herkend + zich mij me ons = agreement with a view or a text
herkennen: herkent herkennen herkende herkenden / herkennen herkend + beeld zorg zorgen signalen kritiek knelpunten = agreement with a view
eens zijn: is zijn was waren / - + eens oneens = agreement, or none
instemmen: stemt stemmen stemde stemden / instemmen ingestemd + in instemmen ingestemd = consent
akkoord gaan: gaat gaan ging gingen / gaan gegaan + akkoord = consent
goedkeuren: keurt keuren keurde keurden / goedkeuren goedgekeurd + goed goedkeuren goedgekeurd = consent
aanvaarden: aanvaardt aanvaarden aanvaardde aanvaardden / aanvaarden aanvaard = consent to what was not wished
accepteren: accepteert accepteren accepteerde accepteerden / accepteren geaccepteerd = as "aanvaarden"
respecteren: respecteert respecteren respecteerde respecteerden / respecteren gerespecteerd = consent to what others decided
tolereren: tolereert tolereren tolereerde tolereerden / tolereren getolereerd = as "accepteren"
toestaan: staat staan stond stonden / toestaan toegestaan + toe toestaan toegestaan = consent
meewerken: werkt werken werkte werkten / meewerken meegewerkt + mee meewerken meegewerkt = consent with a consequence
leven met: - / leven + met mee ermee hiermee daarmee = consent to what was not wished
overnemen: neemt nemen nam namen / overnemen overgenomen + over$ overnemen overgenomen & motie moties aanbeveling aanbevelingen advies adviezen suggestie suggesties voorstel voorstellen amendement conclusie conclusies = advice accepted
volgen: volgt volgen volgde volgden / volgen gevolgd + advies aanbeveling aanbevelingen voorstel oproep lijn suggestie suggesties redenering gedachte = advice accepted
meegaan: gaat gaan ging gingen / meegaan meegegaan + mee meegaan meegegaan = consent
gehoor geven: geeft geven gaf gaven / geven gegeven + gehoor = advice or a request accepted
tegemoetkomen: komt komen kwam kwamen / tegemoetkomen tegemoetgekomen + tegemoet tegemoetkomen tegemoetgekomen & aan hieraan = a request accepted
inwilligen: willigt willigen willigde willigden / inwilligen ingewilligd + in inwilligen ingewilligd = a request accepted
honoreren: honoreert honoreren honoreerde honoreerden / honoreren gehonoreerd = a request accepted
medewerking verlenen: verleent verlenen verleende verleenden / verlenen verleend + medewerking = consent with a consequence
uit de voeten kunnen: kan kunnen kon konden / - + voeten = consent to what was not wished
genoegen nemen: neemt nemen nam namen / nemen genomen + genoegen = consent to what was not wished
zich neerleggen: legt leggen legde legden / neerleggen neergelegd + neer neerleggen neergelegd & zich mij me ons = consent to what was not wished
dulden: duldt dulden duldde duldden / dulden geduld = as "tolereren"
ter harte nemen: neemt nemen nam namen / nemen genomen + harte = advice accepted
zich aantrekken: trekt trekken trok trokken / aantrekken aangetrokken + aan aantrekken aangetrokken & zich mij me ons = criticism accepted
stemmen: stemt stemmen stemde stemden tegenstemt tegenstemde voorstemt voorstemde / stemmen gestemd tegenstemmen tegengestemd voorstemmen voorgestemd + tegen voor tegenstemt tegenstemde voorstemt voorstemde tegenstemmen tegengestemd voorstemmen voorgestemd = a vote
zich onthouden: onthoudt onthouden onthield onthielden / onthouden onthouden + zich mij me ons & stemming = a vote that takes no side
voorstander zijn: is zijn blijft blijven was waren / - + voorstander = support as a lasting stand
tegenstander zijn: is zijn blijft blijven was waren / - + tegenstander gekant = refusal as a lasting stand
behoren tot: behoort behoren behoorde behoorden / - + voorstanders tegenstanders critici = support or refusal as a lasting stand
tegen zijn: is zijn blijft blijven was waren / - + tegen ! achtergrond bestand verwachting = refusal
erkennen: erkent erkennen erkende erkenden / erkennen erkend = a claim or a problem accepted
toegeven: geeft geven gaf gaven / toegeven toegegeven + toe toegeven toegegeven = a claim or a problem accepted
onderkennen: onderkent onderkennen onderkende onderkenden / onderkennen onderkend = as "erkennen"
begrip hebben: heeft hebben had hadden / - + begrip = another's reasons accepted
begrijpen: begrijpt begrijpen begreep begrepen / begrijpen begrepen + zorg zorgen wens wensen onvrede frustratie frustraties boosheid ongerustheid teleurstelling = as "begrip hebben"
bevestigen: bevestigt bevestigen herbevestigt herbevestigen bevestigde bevestigden herbevestigde herbevestigden / bevestigen bevestigd herbevestigen herbevestigd = an earlier stand taken again
benadrukken: benadrukt benadrukken benadrukte benadrukten / benadrukken benadrukt = weight laid on a point
onderstrepen: onderstreept onderstrepen onderstreepte onderstreepten / onderstrepen onderstreept = as "benadrukken"
uitdragen: draagt dragen droeg droegen / uitdragen uitgedragen + uit uitdragen uitgedragen = weight laid on a point
beklemtonen: beklemtoont beklemtonen beklemtoonde beklemtoonden / beklemtonen beklemtoond = as "benadrukken"
vooropstaan: - / - = weight laid on a point, of which it is the subject: "voor het kabinet staat voorop dat"
nadruk leggen: legt leggen legde legden / leggen gelegd + nadruk accent prioriteit = weight laid on a point
hechten: hecht hechten hechtte hechtten / hechten gehecht + aan belang waarde eraan = importance given
toekennen: kent kennen kende kenden / toekennen toegekend + belang gewicht waarde betekenis & toe toekennen toegekend = importance given
hoog in het vaandel hebben: heeft hebben had hadden / - + vaandel = importance given
prioriteit geven: geeft geven gaf gaven / geven gegeven + prioriteit voorrang = importance given over other things
voorkeur geven: geeft geven heeft hebben gaf gaven had hadden / geven gegeven + voorkeur = one option before others
prefereren: prefereert prefereren prefereerde prefereerden / prefereren geprefereerd = one option before others
bepleiten: bepleit bepleiten bepleitte bepleitten / bepleiten bepleit = a wish put to others
pleiten: pleit pleiten pleitte pleitten / pleiten gepleit + voor ervoor hiervoor daarvoor tegen = a wish put to others
een lans breken: breekt breken brak braken / breken gebroken + lans = a wish put to others
voorstaan: staat staan stond stonden / voorstaan voorgestaan + voor$ voorstaan voorgestaan = a wish put to others
hameren: hamert hameren hamerde hamerden / hameren gehamerd + op erop hierop daarop = a wish put with force
ijveren: ijvert ijveren ijverde ijverden / ijveren geijverd + voor ervoor hiervoor = a wish put to others
oproepen: roept roepen riep riepen / oproepen opgeroepen + op oproepen opgeroepen = a demand made of others
aansporen: spoort sporen spoorde spoorden / aansporen aangespoord + aan aansporen aangespoord = a mild demand
manen: maant manen maande maanden / manen gemaand = a demand made of others
beroep doen: doet doen deed deden / doen gedaan + beroep oproep = a demand made of others
aandringen: dringt dringen drong drongen / aandringen aangedrongen + aan aandringen aangedrongen = a demand made with force
aanmoedigen: moedigt moedigen moedigde moedigden / aanmoedigen aangemoedigd + aan aanmoedigen aangemoedigd = a mild demand
eisen: eist eisen eiste eisten / eisen geëist = the strongest demand
verlangen: verlangt verlangen verlangde verlangden / verlangen verlangd = a demand
voorwaarde stellen: stelt stellen stelde stelden / stellen gesteld + voorwaarde voorwaarden = consent made to depend on something
verzoeken: verzoekt verzoeken verzocht verzochten / verzoeken verzocht = a request made of others
aandacht vragen: vraagt vragen vroeg vroegen / vragen gevraagd + aandacht = a point brought up
opbrengen: brengt brengen bracht brachten / opbrengen opgebracht + op opbrengen opgebracht = a point brought up
ter sprake brengen: brengt brengen bracht brachten / brengen gebracht + sprake voren = a point brought up
aan de orde stellen: stelt stellen stelde stelden / stellen gesteld + orde = a point brought up
ter discussie stellen: stelt stellen stelde stelden / stellen gesteld + discussie kaak = doubt or blame brought up
aankaarten: kaart kaarten kaartte kaartten / aankaarten aangekaart + aan aankaarten aangekaart = a point brought up
onder de aandacht brengen: brengt brengen bracht brachten / brengen gebracht + aandacht = a point brought up
aandacht vestigen: vestigt vestigen vestigde vestigden / vestigen gevestigd + aandacht = a point brought up
wijzen op: wijst wijzen wees wezen / wijzen gewezen + op erop & belang noodzaak gevaar gevaren risico verantwoordelijkheid = a point brought up
herinneren: herinnert herinneren herinnerde herinnerden / herinneren herinnerd + eraan hieraan = a point brought up
vragen: - / vragen + te ! advies u uw = a request made of others, still to be made
vragen om: vraagt vragen vroeg vroegen / vragen gevraagd + om erom ! advies = a request made of others
waarschuwen: waarschuwt waarschuwen waarschuwde waarschuwden / waarschuwen gewaarschuwd = a danger named to others
aanbevelen: beveelt bevelen beval bevalen / aanbevelen aanbevolen + aan aanbevelen aanbevolen = a wish put to others
in overweging geven: geeft geven gaf gaven / geven gegeven + overweging = a wish put to others
aanraden: raadt raden raadde raadden / aanraden aangeraden afraden afgeraden + aan af aanraden aangeraden afraden afgeraden = a wish put to others
voorstellen: stelt stellen stelde stelden / voorstellen voorgesteld + voor$ voorstellen voorgesteld ! zich mij me ons = a proposal made
aansturen: stuurt sturen stuurde stuurden / aansturen aangestuurd + erop hierop daarop aansturen aangestuurd & op erop hierop daarop = a result worked towards
inzetten: zet zetten zette / inzetten ingezet + in inzetten ingezet & zich mij me ons op erop hierop daarop = effort promised
zich inspannen: spant spannen spande spanden / inspannen ingespannen + in inspannen ingespannen & zich mij me ons = effort promised
zich hard maken: maakt maken maakte maakten / maken gemaakt + hard sterk = effort promised
opkomen: komt komen kwam kwamen / opkomen opgekomen + op opkomen opgekomen & voor ! terug = effort promised
waken: waakt waken waakte waakten / waken gewaakt + voor ervoor over erover hiervoor tegen = effort promised, that something does not happen
toezien: ziet zien zag zagen / toezien toegezien + toe toezien toegezien & erop hierop daarop = as "waken"
verdedigen: verdedigt verdedigen verdedigde verdedigden / verdedigen verdedigd + belang belangen standpunt lijn positie voorstel voorstellen rechtsstaat uitzondering = effort promised
pal staan: staat staan stond stonden / staan gestaan + pal = effort promised
zich opstellen: stelt stellen stelde stelden / opstellen opgesteld + op opstellen opgesteld & zich mij me ons = how it will behave
zich committeren: committeert committeren committeerde committeerden / committeren gecommitteerd + zich mij me ons = effort promised
gericht zijn: is zijn blijft blijven was waren / - + gericht & op erop = an aim
gecommitteerd zijn: is zijn blijft blijven was waren / - + gecommitteerd gehecht solidair toegewijd = effort promised
streven: streeft streven streefde streefden / streven gestreefd + naar ernaar hiernaar = an aim
nastreven: streeft streven streefde streefden / nastreven nagestreefd + na$ nastreven nagestreefd = an aim
zich ten doel stellen: stelt stellen stelde stelden / stellen gesteld + doel & zich mij me ons = an aim
als doel hebben: heeft hebben had hadden hanteert hanteren / - + doel inzet uitgangspunt prioriteit standpunt & als = an aim
ambiëren: ambieert ambiëren ambieerde ambieerden / ambiëren geambieerd = an aim
zich voornemen: neemt nemen nam namen / voornemen voorgenomen + voor$ voornemen voorgenomen & zich mij me ons = an intention
zich genoodzaakt zien: ziet zien zag zagen / zien gezien + genoodzaakt gedwongen & zich mij me ons = a decision not wished
beogen: beoogt beogen beoogde beoogden / beogen beoogd = an aim
wensen: wenst wensen wenste wensten / - + ! u uw = a wish
willen: wil willen wilde wilden / - = a wish of its own, where no other verb of this list follows
hopen: hoopt hopen hoopte hoopten / - = a wish without means
graag zien: ziet zien zag zagen / zien gezien + graag liever = a wish
voornemens zijn: is zijn was waren / - + voornemens plan zins = an intention
voornemen hebben: heeft hebben had hadden / - + voornemen intentie ambitie = an intention
bereid zijn: is zijn blijft blijven was waren / - + bereid genegen = readiness
besluiten: besluit besluiten besloot besloten / besluiten besloten = a decision taken
besluit nemen: neemt nemen nam namen / nemen genomen + besluit beslissing = a decision taken
kiezen: kiest kiezen koos kozen / kiezen gekozen + voor ervoor hiervoor = a choice made
opteren: opteert opteren opteerde opteerden / opteren geopteerd + voor ervoor = a choice made
overwegen: overweegt overwegen overwoog overwogen / overwegen overwogen = a decision not yet taken
in overweging nemen: neemt nemen nam namen / nemen genomen + overweging = a decision not yet taken
heroverwegen: heroverweegt heroverwegen heroverwoog heroverwogen / heroverwegen heroverwogen = a decision opened again
oordeel laten: laat laten liet lieten geef geeft geven gaf gaven / laten gelaten overlaten overgelaten geven gegeven + oordeel besluit beslissing besluitvorming & kamer kabinet = no advice given on a motie
toezeggen: zegt zeggen zegde zei zegden / toezeggen toegezegd + toe toezeggen toegezegd = a promise
beloven: belooft beloven beloofde beloofden / beloven beloofd = a promise
garanderen: garandeert garanderen garandeerde garandeerden / garanderen gegarandeerd = a promise
beschikbaar stellen: stelt stellen stelde stelden / stellen gesteld + beschikbaar = money or means promised
uittrekken: trekt trekken trok trokken / uittrekken uitgetrokken + uit uittrekken uitgetrokken & miljoen miljard euro eur geld middelen = money or means promised
vrijmaken: maakt maken maakte maakten / vrijmaken vrijgemaakt + vrij vrijmaken vrijgemaakt & miljoen miljard euro eur geld middelen = money or means promised
vasthouden: houdt houden hield hielden / vasthouden vastgehouden + vast vasthouden vastgehouden = an earlier stand kept
bij standpunt blijven: blijft blijven bleef bleven / blijven gebleven + standpunt opvatting & bij = an earlier stand kept
erbij blijven: blijft blijven bleef bleven / - + erbij = an earlier stand kept
opschorten: schort schorten schortte schortten / opschorten opgeschort + op opschorten opgeschort = an earlier plan put off
handhaven: handhaaft handhaven handhaafde handhaafden / handhaven gehandhaafd = an earlier stand kept
afzien: ziet zien zag zagen / afzien afgezien + af afzien afgezien = an earlier plan given up
uitstellen: stelt stellen stelde stelden / uitstellen uitgesteld + uit$ uitstellen uitgesteld = an earlier plan put off
loslaten: laat laten liet lieten / loslaten losgelaten + los loslaten losgelaten = an earlier stand given up
intrekken: trekt trekken trok trokken / intrekken ingetrokken + in$ intrekken ingetrokken = an earlier plan given up
uitsluiten: sluit sluiten sloot sloten / uitsluiten uitgesloten + uit uitsluiten uitgesloten = an option closed, or with "niet" kept
openhouden: houdt houden hield hielden / openhouden opengehouden + open openhouden opengehouden & optie opties mogelijkheid deur = an option kept
afwijzen: wijst wijzen wees wezen / afwijzen afgewezen + af afwijzen afgewezen = refusal
zich kanten: kant kanten kantte kantten / kanten gekant + zich mij me ons & tegen = refusal
zich keren: keert keren keerde keerden / keren gekeerd + zich mij me ons & tegen = refusal
zich distantiëren: distantieert distantiëren distantieerde distantieerden / distantiëren gedistantieerd + zich mij me ons = refusal of what others say
stelling nemen: neemt nemen nam namen / nemen genomen + stelling = refusal said aloud
protest aantekenen: tekent tekenen tekende tekenden / aantekenen aangetekend + protest bezwaar = refusal with force
behoefte hebben: heeft hebben had hadden / - + behoefte = whether something is wished for
protesteren: protesteert protesteren protesteerde protesteerden / protesteren geprotesteerd = refusal with force
weerspreken: weerspreekt weerspreken weersprak weerspraken / weerspreken weersproken = a claim refused
tegenspreken: spreekt spreken sprak spraken / tegenspreken tegengesproken + tegen$ tegenspreken tegengesproken = a claim refused
bestrijden: bestrijdt bestrijden bestreed bestreden / bestrijden bestreden + beeld stelling verwijt lezing bewering dat$ = a claim refused
van de hand wijzen: wijst wijzen wees wezen / wijzen gewezen + hand = refusal
naast zich neerleggen: legt leggen legde legden / neerleggen neergelegd + naast & neer neerleggen neergelegd = advice refused
ontkennen: ontkent ontkennen ontkende ontkenden / ontkennen ontkend = a claim refused
in twijfel trekken: trekt trekken trok trokken / trekken getrokken + twijfel = doubt
betwijfelen: betwijfelt betwijfelen betwijfelde betwijfelden / betwijfelen betwijfeld = doubt
twijfelen: twijfelt twijfelen twijfelde twijfelden / twijfelen getwijfeld + aan of eraan = doubt
zich afvragen: vraagt vragen vroeg vroegen / afvragen afgevraagd + af afvragen afgevraagd & zich mij me ons = doubt
verwerpen: verwerpt verwerpen verwierp verwierpen / verwerpen verworpen = refusal
afkeuren: keurt keuren keurde keurden / afkeuren afgekeurd + af afkeuren afgekeurd = refusal
weigeren: weigert weigeren weigerde weigerden / weigeren geweigerd = refusal with force
bezwaar maken: maakt maken maakte maakten / maken gemaakt + bezwaar bezwaren voorbehoud studievoorbehoud = objection
recht voorbehouden: behoudt behouden behield behielden / voorbehouden voorbehouden + recht & voor voorbehouden = an option kept
kanttekeningen plaatsen: plaatst plaatsen plaatste plaatsten zet zetten zette / plaatsen geplaatst zetten gezet + kanttekening kanttekeningen vraagtekens = mild objection
missen: mist missen miste misten / missen gemist + verwijzing effectbeoordeling onderbouwing ambitie aandacht toelichting analyse impactanalyse urgentie = mild objection
voelen voor: voelt voelen voelde voelden / voelen gevoeld + voor ervoor = liking, or with "niet" and "niets" none
ontraden: ontraadt ontraden ontraadde ontraadden ontried / ontraden ontraden = advice against a motie
zich verzetten: verzet verzetten verzette / verzetten verzet + zich mij me ons = refusal with force
tegengas geven: geeft geven gaf gaven biedt bieden bood boden / geven gegeven bieden geboden + tegengas weerwerk tegenwicht weerstand = refusal with force
blokkeren: blokkeert blokkeren blokkeerde blokkeerden / blokkeren geblokkeerd + voorstel voorstellen besluit akkoord verklaring conclusies toetreding onderhandelingen consensus = refusal with a consequence
tegenhouden: houdt houden hield hielden / tegenhouden tegengehouden + tegen$ tegenhouden tegengehouden = refusal with a consequence
te ver gaan: - / - = refusal, of a measure that goes too far for someone or not far enough
gestemd zijn: - / - = hope or worry, that something gives someone
afstand nemen: neemt nemen nam namen / nemen genomen + afstand = refusal of what others say
veroordelen: veroordeelt veroordelen veroordeelde veroordeelden / veroordelen veroordeeld = blame laid on others
hekelen: hekelt hekelen hekelde hekelden / hekelen gehekeld = blame laid on others
bekritiseren: bekritiseert bekritiseren bekritiseerde bekritiseerden / bekritiseren bekritiseerd = blame laid on others
aanspreken: spreekt spreken sprak spraken / aanspreken aangesproken + aan aanspreken aangesproken & op erop hierop daarop = blame or a demand put to others
excuses maken: maakt maken maakte maakten biedt bieden bood boden / maken gemaakt aanbieden aangeboden + excuses verontschuldigingen = blame taken
spijt hebben: heeft hebben had hadden betuigt betuigen betuigde / - betuigd + spijt = blame taken
zwaar tillen aan: tilt tillen tilde tilden / tillen getild + zwaar = blame laid on others
betreuren: betreurt betreuren betreurde betreurden / betreuren betreurd = mild blame
zorgen hebben: heeft hebben had hadden / - + zorgen bezwaar bezwaren vraagtekens twijfel twijfels bedenkingen reserves kritiek moeite voorbehoud aarzelingen problemen ! begrip oog aandacht = worry or objection
vragen hebben: heeft hebben had hadden / - + vragen & bij over ! beantwoord gesteld ontvangen gekregen = mild objection
risico zien: ziet zien zag zagen / zien gezien + risico risico's risico’s gevaar gevaren nadelen zorg ! reden aanleiding = worry
met zorg kennisnemen: neemt nemen nam namen / nemen genomen kennisnemen kennisgenomen + kennis kennisnemen kennisgenomen & zorg waardering instemming bezorgdheid teleurstelling afschuw = worry or approval said aloud
zorgen maken: maakt maken maakte maakten / maken gemaakt + zorgen = worry
bezorgd zijn: is zijn blijft blijven was waren / - + bezorgd kritisch terughoudend teleurgesteld sceptisch geschokt verontwaardigd verontrust huiverig beducht pessimistisch verbaasd ongerust ontstemd ontzet gereserveerd afwijzend negatief ontevreden = worry
zich tonen: toont tonen toonde toonden / tonen getoond + zich mij me ons & kritisch bezorgd bereid terughoudend voorstander tegenstander verheugd teleurgesteld = a stand shown to others
vrezen: vreest vrezen vreesde vreesden / vrezen gevreesd = worry
uitspreken: spreekt spreken sprak spraken / uitspreken uitgesproken + uit uitspreken uitgesproken = support or worry said aloud
uiten: uit uiten uitte uitten / uiten geuit + zorgen zorg kritiek steun waardering twijfel twijfels = support or worry said aloud
zich uitlaten: laat laten liet lieten / uitlaten uitgelaten + uit uitlaten uitgelaten & zich mij me ons = support or worry said aloud
zich vinden: - / vinden + zich mij me ons = agreement with a view or a text
menen: meent menen meende meenden / menen = an opinion
oordelen: oordeelt oordelen oordeelde oordeelden / oordelen geoordeeld = an opinion
denken: denkt denken dacht dachten / - + dat$ = an opinion
geloven: gelooft geloven geloofde geloofden / geloven geloofd + in dat = an opinion
betogen: betoogt betogen betoogde betoogden / betogen betoogd = an opinion said aloud
mening hebben: heeft hebben had hadden / - + overtuiging indruk opvatting mening & dat ! gevraagd gedeeld = an opinion
standpunt innemen: neemt nemen stelt stellen staat staan nam namen / innemen ingenomen + standpunt ! bij geen = an opinion
overtuigd zijn: is zijn blijft blijven was waren / - + overtuigd = an opinion
van mening zijn: is zijn blijft blijven was waren / - + mening oordeel opvatting overtuiging = an opinion
vinden: vindt vinden vond vonden / vinden + dat dit het deze te belangrijk essentieel cruciaal nodig noodzakelijk onnodig wenselijk onwenselijk onacceptabel onaanvaardbaar verstandig onverstandig zorgelijk zorgwekkend belang logisch redelijk onredelijk terecht onterecht jammer goed onbegrijpelijk passend ongepast ongewenst gewenst gerechtvaardigd proportioneel disproportioneel vanzelfsprekend prematuur voorbarig overbodig zinvol nuttig onjuist juist kwalijk ernstig teleurstellend voldoende onvoldoende stap zaak kans idee gedachte ontwikkeling signaal acceptabel aanvaardbaar ! onderbouwing steun plaats gehoor oplossing dekking = an opinion
achten: acht achten achtte achtten / achten geacht = an opinion
noemen: noemt noemen noemde noemden / noemen genoemd + onacceptabel onaanvaardbaar teleurstellend zorgelijk zorgwekkend onwenselijk onbegrijpelijk onterecht terecht = an opinion
bestempelen: bestempelt kwalificeert bestempelen bestempelde / bestempelen bestempeld kwalificeren gekwalificeerd + als = an opinion
beschouwen: beschouwt beschouwen beschouwde beschouwden / beschouwen beschouwd + als = an opinion
zien als: ziet zien zag zagen / zien gezien + als = as "beschouwen"
beoordelen: beoordeelt beoordelen beoordeelde beoordeelden / beoordelen beoordeeld + positief negatief kritisch proportioneel disproportioneel gerechtvaardigd gunstig ongunstig voldoende onvoldoende = an opinion
reden zien: ziet zien zag zagen / zien gezien + aanleiding noodzaak reden meerwaarde ruimte belang nut kansen voordelen heil niets weinig rol taak grond rechtvaardiging bezwaar bezwaren mogelijkheid mogelijkheden perspectief potentie waarde alternatief behoefte kans winst urgentie = whether there is ground to act
verwachten: verwacht verwachten verwachtte verwachtten / verwachten verwacht = what is counted on
rekenen op: rekent rekenen rekende rekenden / rekenen gerekend + op erop hierop = what is counted on
vertrouwen: vertrouwt vertrouwen vertrouwde vertrouwden / vertrouwen vertrouwd + op erop = what is counted on
ervan uitgaan: gaat gaan ging gingen / uitgaan uitgegaan + ervan & uit uitgaan uitgegaan = what is counted on
`;

export const stanceVerbs: readonly StanceVerb[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [verb = '', why = ''] = line.split(' = ');
    const [forms = '', condition = ''] = verb.split(' + ');
    const [lemma = '', finite = '', bare = ''] = forms.split(/: | \/ /);
    const [asked = '', never = ''] = condition.split(/ ?! /);
    const [first = '', also = ''] = asked.split(' & ');
    const needed = listed(first);
    return {
      lemma,
      finite: listed(finite),
      bare: listed(bare),
      with: needed.filter((word) => !word.endsWith('$')),
      last: needed.filter((word) => word.endsWith('$')).map((word) => word.slice(0, -1)),
      also: listed(also),
      never: listed(never),
      why,
    };
  });

const byLemma = new Map(stanceVerbs.map((verb) => [verb.lemma, verb]));

/** The verb of the list by its name. */
export const verbOf = (lemma: string): StanceVerb => byLemma.get(lemma) as StanceVerb;

function listed(words: string): string[] {
  return words === '' || words === '-' ? [] : words.split(' ');
}

/** Verbs that stand before another and say how sure, how binding or how lasting it is. */
export const modalVerbs: Readonly<Record<string, string>> = {
  zal: 'zal',
  zullen: 'zal',
  zou: 'zou',
  zouden: 'zou',
  ga: 'zal',
  gaat: 'zal',
  gaan: 'zal',
  kan: 'kan',
  kunnen: 'kan',
  kon: 'kan',
  konden: 'kan',
  moet: 'moet',
  moeten: 'moet',
  moest: 'moet',
  moesten: 'moet',
  wil: 'wil',
  willen: 'wil',
  wilde: 'wil',
  wilden: 'wil',
  mag: 'mag',
  mogen: 'mag',
  blijf: 'blijft',
  blijft: 'blijft',
  blijven: 'blijft',
  bleef: 'blijft',
  bleven: 'blijft',
  heb: 'heeft',
  heeft: 'heeft',
  hebben: 'heeft',
  had: 'heeft',
  hadden: 'heeft',
};

/**
 * Forms that are a noun as well: behind an article or an adjective "eisen" is no verb ("heeft de eisen ontvangen", "zal nieuwe
 * voorstellen doen").
 */
export const alsoNouns: ReadonlySet<string> = new Set(
  'besluit besluiten delen eis eisen hoop prijzen steun verlangen verzoek verzoeken voorstellen vragen vrees wens wensen'.split(
    ' ',
  ),
);

export const negations: ReadonlySet<string> = new Set([
  'niet',
  'niets',
  'geen',
  'nooit',
  'noch',
  'evenmin',
  'nimmer',
]);
/** After one of these "niet" denies nothing: "niet alleen", "niet in de laatste plaats". */
export const afterNoNegation: ReadonlySet<string> = new Set([
  'alleen',
  'enkel',
  'slechts',
  'louter',
  'zozeer',
  'in',
]);

/** Behind "wil" no wish but a courtesy: "ik wil de Kamer bedanken". */
export const courtesies: ReadonlySet<string> = new Set(
  'bedanken danken feliciteren informeren verwijzen ingaan stilstaan opmerken toelichten aanbieden zeggen stellen meegeven'.split(
    ' ',
  ),
);
