/**
 * Domains that anybody can have an address at, so that they never tell an account: free and disposable mail.
 * Chosen from the lists of willwhite/freemail (ISC) and Kikobeats/free-email-domains (MIT), where both agree, and
 * disposable-email-domains (CC0); further ones are a setting. Shipped short because every click loads the bundle.
 */

/** Providers with a domain in many countries: `yahoo.co.uk`, `gmx.at`. */
const stems = new Set(
  'yahoo ymail rocketmail hotmail outlook live msn gmx aol gmail googlemail icloud protonmail proton yandex mail email zoho lycos inbox mailinator guerrillamail yopmail tempmail 10minutemail freemail webmail fastmail hushmail excite netscape tutanota trashmail'.split(
    ' ',
  ),
);

/** By ending: `com: a b` is a.com and b.com. */
const byEnding = `
com: 11mail 123 126 139 150mail 163 16mail 188 1freeemail 1mum 2-mail 212 21cn 2980 2d2i 3126 33mail 37 3dmail
  3email 4email 4mg 50mail 99 aemail4u aeneasmail africamail agoodmail aim aliyun alloymail amuromail anfmail
  annsmail anonaddy apexmail apmail arcticmail armyspy asean-mail asia-mail attymail ausi ayna baptistmail
  beer bharatmail bigmailbox bigpond bitmail blazemail blushmail boardermail boom bootmail boxemail brazilmail
  briefemail bsdmail btinternet buffymail bvimailbox c4 cairomail canoemail caramail catchamail cd2 chaiyo
  chaiyomail chance2mail charmedmail chek chequemail chez chickmail chinamail claramail cluemail cmpmail
  cnnsimail coldmail collegemail conk coolmail cox crazymailing critterpost crwmail cs cuemail cyberinbox daha
  dallasmail dawnsonmail dawsonmail dayrep dbzmail deseretmail desertmail discardmail dispostable dmailman dog
  dontgotmail doramail dostmail dr dubaimail duck dumpmail duno dutchmail dygo eastmail easypost ecardmail
  edmail edtnmail ehmail einrot emailacc emailchoice emailem emailit emailondeck emailpinoy emailplanet
  embarqmail englandmail eqqu etrademail eudoramail europemail eyou ezrs fakeinbox fakemailgenerator fan
  fast-email fastemailer fastermail findmail flashmail fmailbox fnmail foodmail foxmail fresnomail fullmail
  fxsmails gencmail germanymail getairmail getnada ghanamail ghostmail globo globomail go golfemail groupmail
  guerrillamailblock guessmail gustr guy gyorsposta hackermail happemail hey hitmail hockeymail home-email
  homemail hoopsmail horrormail housemail i-p i12 icq icqmail ignmail ilkposta imaginemail imailbox imap-mail
  inboxkitten incamail incredimail indiatimes indo-mail indomail inmail24 iowaemail ip3 iqemail iranmail
  iraqmail irelandmail isleuthmail israelmail italymail iwmail jaydemail jordanmail jourrapide joymail
  jpopmail juniormail junkmail juno justicemail kakao katamail kbjrmail keromail keyemail kickassmail
  killermail kittymail koreamail ksanmail ksee24mail kube93mail kukamail kuwait-mail la lakmail lankamail
  latinmail law liberomail listomail lovemail lycosmail m-hmail mac macmail mail-center mail-me mail-page
  mail15 mail3000 mailandftp mailandnews mailas mailasia mailbolt mailboom mailcan mailcatch mailcc mailcity
  mailexcite mailexpire mailfa mailfence mailftp mailhaven mailhood mailinator2 mailinblack mailingweb
  mailisent mailite mailmight mailnesia mailnew mailops mailoye mailpanda mailpokemon mailpride mailpuppy
  mailroom mailru mailsac mailshuttle mailstart mailsurf mailtag mailwire maltesemail mantramail marchmail
  matmail mauimail me melodymail mexicomail milmail mintemail mixmail mjfrogmail moakt mochamail mohmal
  monemail moose-mail moscowmail movemail mozmail my myfastmail mymacmail myownemail myworldmail n2 n2mail
  nandomail nate naver naz nchoicemail netcmail nettemail newmail nexxmail nfmail nifty nightmail nimail
  norikomail ntlworld ny nyc nycmail nzoomail oddpost odmail ole olemail operamail oso otakumail parsmail
  passport pcpostal perfectmail pianomail pinoymail planetmail pokemonpost pokepost polandmail popmail
  popsmail post postafree postaweb postinbox primposta probemail proinbox prontomail q qatarmail qmail qq
  quakemail qudsmail quikmail r7 racingmail ranmamail ravemail razormail rediffmail resumemail rhyta rickymail
  rn roanokemail rogers rr runbox rushpost s-mail sacbeemail sammimail sanfranmail sanook scandalmail
  schoolemail schoolmail seckinmail sentrismail servemymail sesmail sharklasers she shootmail shortmail sify
  simplelogin sina sinamail singmail sky smoothmail snoopymail socamail soccermail sohu spainmail spamgourmet
  spazmail sportemail sportsmail ssl-mail starmail startmail stribmail strompost superrito surimail swedenmail
  swift-mail swissmail syriamail t2mail techemail tempail tempmailo tennismail thaimail themail throwawaymail
  thundermail tom torchmail torontomail trash-mail trmailbox truthmail tunisiamail tuta tutamail twc
  tycoonmail typemail uaemail uolmail uomail usa usanetmail usermail uymail varbizmail vcmail verizonmail
  virginmedia virtualmail visitmail vjtimail volcanomail vr9 warmmail waumail webcammail webmails webtopmail
  weedmail weekmail whale-mail whipmail whoopymail wildmail windowslive wkbwmail workmail worldemail wowmail
  wptamail wrongmail wtvhmail www x5g xsmail xzapmail y7mail yam yapost yawmail yemenmail yogotemail youmailr
  your-mail yourinbox yyhmail zipmail zohomail zybermail zzn
net: 1mail 1me 2911 3xl 444 4email 8848 aamail acmemail airpost allmail animail army att bell bellsouth c2i
  charter chef comcast coolmail cox cybermail daum dwp earthlink email2me emailasso emailcorner emailengine
  emailforyou emailgroups emailuser emailx enel epix everymail fastmailbox financemail flashmail fsmail gci
  greenmail gua hackermail hailmail hanmail hkg jetemail justemail laposte mailbomb mailc mailclub mailforce
  mailgenie mailsent mailup ml1 mundomail netposta newmail optonline orgmail ownmail planetmail pmail posteo
  postmark postpro ptd realemail riseup saintmail sbcglobal slo snail-mail speedemail speedpost sudanmail
  swissmail talktalk tds teachermail tfz thaimail uk2 uk7 uk8 ukr usa uswestmail verizon warpmail windstream
  wxs x-mail yeah yepmail zip
ru: 74 aport atrus au beep bk chat e-mail e-mails emails epage ezmail fax go goldenmail goldmail hu2 imail
  internet km land list mns newmail nextmail nxt omen rambler rin ro supermail vipmail ya zmail
org: 123mail disroot duckmail elitemail emailengine emailplus fast-mail imapmail incognitomail jetable linuxmail
  m4 mailbox mailfa mailworks openmailbox rccgmail speedymail starmail temp-mail thaimail ukmail upf
de: 1und1 arcor center-mail centermail cuvox cww diemailbox eintagsmail epost freenet home mail-awu mailto
  online posteo schmusemail sofortmail t-online test totalmail uni web
hu: ak47 avh c2 c3 cia citromail coder drotposta eposta fbi fleckens geek gyorsposta indamail irj kgb mailbox
  me-mail primposta pro send
it: 3000 alice caere dott iol libero mp4 netc tin tiscali uno virgilio
fr: ados bbox free mailclub netc neuf orange sfr wanadoo
nl: home ilse kpnmail mailmij sp upc upcmail xms zeepost
cz: alive centrum ladymail love mail-box post seznam sweb
co.uk: 2bmail blueyonder dogmail fetchmail fmail imposter maxmail
pl: interia netc o2 onet op vp wp
com.br: bol ig mailbr plusmail terra uol zipmail
co.za: eramail fnbmail jmail magicmail mailbox tsamail
dk: ahaa bluemail e-mail jubiimail mailme sol
com.au: exemail i-mail optusnet ozemail winmail
cc: eml imap maildrop postfach wiz
at: aon centermail sent sms spl
pt: aeiou luso megamail portugalmail sapo
ua: 3g box e-mail i meta
email: discard mytemp nada tempr throwaway
us: bestmail fastemail h-mail spambox teleworm
me: anonaddy keemail pm spam4
ir: chmail mihanmail rayana vatanmail
ne.jp: biglobe docomo ezweb softbank
ro: codec go home posta
st: ethos fea mm our
to: easy hey w3
es: cgac fut infomail
eu: netc onet zohomail
bg: abv dir lex
cn: 189 cntv sina
fm: f-m poczta ua
sk: inmail lmxmail post
io: burnermail temp-mail tuta
info: centermail email4u mail4u
`;

/** Endings with one or two providers. */
const others = `
123mail.cl 88.am aaamail.zzn.com aknet.kg atina.cl atl.lv bigpond.net.au bluemail.ch box.az coid.biz cool.br
e-mail.com.tr eriga.lv freemail.c3.hu freemail.org.mk golfmail.be grr.la home.se hot.ee i.am i.softbank.jp
iinet.net.au intermail.co.il krim.ws mail.htl22.at mail.org.uk mail.sisna.com mail.svenz.eu mail.usa.com
mailbox.as mailbox.gr mailchoose.co mailservice.ms netc.lu postino.ch privaterelay.appleid.com
relay.firefox.com sci.fi sent.as shaw.ca simplelogin.co sunumail.sn sympatico.ca topmail.com.ar tut.by
uae.ac uno.ee urgentmail.biz vip.gr vip.qq.com vnn.vn web-mail.com.ar zweb.in
`;

let known: ReadonlySet<string> | undefined;

/** Made when first asked for: most clicks ask for none. */
function listed(): ReadonlySet<string> {
  known ??= new Set([
    ...byEnding
      .trim()
      .split(/\n(?=\S)/)
      .flatMap(ofEnding),
    ...others.trim().split(/\s+/),
  ]);
  return known;
}

function ofEnding(line: string): readonly string[] {
  const [ending = '', names = ''] = line.split(': ');
  return names.split(/\s+/).map((name) => `${name}.${ending}`);
}

export function isFreeMailDomain(domain: string): boolean {
  const [name = '', ...ending] = domain.split('.');
  // mail2world offers hundreds: mail2anna.com, mail2chess.com.
  if (ending.length === 1 && ending[0] === 'com' && name.startsWith('mail2')) return true;
  return listed().has(domain) || (stems.has(name) && /^(com?\.)?[a-z]{2,4}$/.test(ending.join('.')));
}
