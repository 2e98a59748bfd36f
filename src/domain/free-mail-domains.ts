/**
 * Domains that anybody can have an address at, so that they never tell an account: free and disposable mail.
 * Chosen from the lists of willwhite/freemail (ISC) and Kikobeats/free-email-domains (MIT), where both agree, and
 * disposable-email-domains (CC0); further ones are a setting. Shipped short because every click loads the bundle.
 */

/** Providers with a domain in many countries: `yahoo.co.uk`, `gmx.at`. */
const stems = new Set(
  'yahoo ymail rocketmail hotmail outlook live msn gmx aol gmail googlemail icloud protonmail proton yandex mail email zoho lycos inbox mailinator guerrillamail yopmail tempmail 10minutemail'.split(
    ' ',
  ),
);

const listed = new Set(
  `
11mail.com 123mail.cl 123mail.org 126.com 139.com 150mail.com 163.com 16mail.com 189.cn 1freeemail.com 1mail.net
1und1.de 2-mail.com 21cn.com 30minutesmail.com 33mail.com 3dmail.com 3email.com 4email.com 4email.net 50mail.com
aamail.net abv.bg acmemail.net aemail4u.com aeneasmail.com africamail.com agoodmail.com aircraftmail.com
airforceemail.com airpost.net alice.it aliyun.com allmail.net alloymail.com amuromail.com anfmail.com
animail.net annsmail.com anonaddy.com anonaddy.me apexmail.com apmail.com arcor.de arcticmail.com armyspy.com
asean-mail.com asia-mail.com assamesemail.com astroboymail.com atlaswebmail.com att.net attymail.com
australiamail.com baptistmail.com baseballmail.com basketballmail.com bbox.fr bellsouth.net bestmail.us
bharatmail.com biglobe.ne.jp bigmailbox.com bigpond.com bigpond.net.au bitmail.com bk.ru blackburnmail.com
blazemail.com bluemail.ch bluemail.dk blueyonder.co.uk blushmail.com boardermail.com bol.com.br bootmail.com
boxemail.com brazilmail.com briefemail.com bsdmail.com btinternet.com buffymail.com burnermail.io bvimailbox.com
cairomail.com californiamail.com canadianmail.com canoemail.com caramail.com catchamail.com center-mail.de
centermail.at centermail.de centermail.info centrum.cz certifiedmail.com chaiyo.com chaiyomail.com
chance2mail.com charmedmail.com charter.net chequemail.com chickmail.com chinamail.com chmail.ir citromail.hu
claramail.com cluemail.com cmpmail.com cnnsimail.com coldmail.com collegemail.com comcast.net comprendemail.com
computermail.net coolmail.com coolmail.net cox.net crazymailing.com cristianemail.com critterpost.com
crwmail.com cuemail.com cuvox.de cyberinbox.com cybermail.net dallasmail.com daum.net dawnsonmail.com
dawsonmail.com dayrep.com dbzmail.com deseretmail.com desertmail.com diemailbox.de dir.bg discard.email
discardmail.com discoverymail.com dispostable.com disroot.org dmailman.com docomo.ne.jp dontgotmail.com
doramail.com dostmail.com drotposta.hu dubaimail.com duck.com duckmail.org dumpmail.com dutchmail.com
dynamitemail.com e-mail.dk e-mail.ru e-mail.ua e-mailanywhere.com e-mails.ru earthlink.net eastmail.com
easypost.com ecardmail.com edmail.com edtnmail.com ehmail.com einrot.com eintagsmail.de elitemail.org
email2me.net email4u.info emailacc.com emailaccount.com emailasso.net emailchoice.com emailcorner.net
emailem.com emailengine.net emailengine.org emailforyou.net emailgroups.net emailit.com emailondeck.com
emailpinoy.com emailplanet.com emailplus.org emails.ru emailuser.net emailx.net embarqmail.com englandmail.com
epost.de eposta.hu etrademail.com eudoramail.com europemail.com everymail.net ezmail.ru ezweb.ne.jp
fakeinbox.com fakemailgenerator.com fansonlymail.com fantasticmail.com fast-email.com fast-mail.org fastemail.us
fastemailer.com fastermail.com fastmail.ca fastmail.cn fastmail.com fastmail.es fastmail.fm fastmail.im
fastmail.in fastmail.jp fastmail.mx fastmail.net fastmail.nl fastmail.se fastmail.to fastmail.tw fastmail.us
fastmailbox.net felicitymail.com financemail.net findmail.com flashmail.com flashmail.net fleckens.hu
fmailbox.com fnmail.com foodmail.com footballmail.com foxmail.com free.fr freemail.de freemail.et freemail.gr
freemail.hu freemail.it freemail.lt freemail.nl freenet.de freewebemail.com fresnomail.com fsmail.net
fullmail.com fxsmails.com gamespotmail.com gencmail.com germanymail.com getairmail.com getnada.com ghanamail.com
ghostmail.com globo.com globomail.com goldenmail.ru goldmail.ru golfemail.com golfmail.be goodnewsmail.com
greenmail.net groupmail.com grr.la guerrillamail.info guerrillamailblock.com guessmail.com gustr.com
gyorsposta.com gyorsposta.hu h-mail.us hackermail.com hackermail.net hailmail.net hanmail.net happemail.com
herr-der-mails.de hey.com hitmail.com hockeymail.com home-email.com homemail.com hoopsmail.com horrormail.com
housemail.com hushmail.com i.softbank.jp i.ua icqmail.com ig.com.br ignmail.com iinet.net.au ilkposta.com
imaginemail.com imail.ru imailbox.com imap-mail.com imapmail.org inboxkitten.com incamail.com incognitomail.org
incredimail.com indamail.hu indiatimes.com indo-mail.com indomail.com infomail.es infospacemail.com inmail.sk
inmail24.com interia.pl internet-e-mail.com internet-mail.org internet.ru internetemails.net internetmailing.net
iowaemail.com iqemail.com iranmail.com iraqmail.com irelandmail.com isleuthmail.com israelmail.com italymail.com
iwmail.com jaydemail.com jerusalemmail.com jetable.org jetemail.net jordanmail.com jourrapide.com joymail.com
jpopmail.com jubiimail.dk juniormail.com junkmail.com juno.com justemail.net justicemail.com kakao.com
katamail.com kbjrmail.com keemail.me keromail.com keyemail.com kickassmail.com killermail.com kittymail.com
koreamail.com kpnmail.nl ksanmail.com ksee24mail.com kube93mail.com kukamail.com kuwait-mail.com ladymail.cz
lakmail.com lankamail.com laposte.net latinmail.com libero.it liberomail.com linuxfreemail.com linuxmail.org
list.ru listomail.com lmxmail.sk lovemail.com lycosmail.com m-hmail.com mac.com macmail.com mail-awu.de
mail-box.cz mail-center.com mail-central.com mail-me.com mail-page.com mail15.com mail2007.com mail2aaron.com
mail2abby.com mail2abc.com mail2actor.com mail2admiral.com mail2adorable.com mail2adoration.com mail2adore.com
mail2adventure.com mail2aeolus.com mail2aether.com mail2affection.com mail2africa.com mail2agent.com
mail2aha.com mail2ahoy.com mail2aim.com mail2air.com mail2airbag.com mail2airforce.com mail2airport.com
mail2alabama.com mail2alan.com mail2alaska.com mail2albania.com mail2alcoholic.com mail2alec.com mail2alexa.com
mail2algeria.com mail2alicia.com mail2alien.com mail2allan.com mail2allen.com mail2allison.com mail2alpha.com
mail2alyssa.com mail2amanda.com mail2amazing.com mail2amber.com mail2america.com mail2american.com
mail2andorra.com mail2andrea.com mail2andy.com mail2angela.com mail2angola.com mail2ann.com mail2anna.com
mail2anne.com mail2anthony.com mail2anything.com mail2aphrodite.com mail2apollo.com mail2april.com
mail2aquarius.com mail2arabia.com mail2arabic.com mail2architect.com mail2ares.com mail2argentina.com
mail2aries.com mail2arizona.com mail2arkansas.com mail2armenia.com mail2army.com mail2arnold.com mail2art.com
mail2artemus.com mail2arthur.com mail2artist.com mail2ashley.com mail2ask.com mail2astronomer.com
mail2athena.com mail2athlete.com mail2atlas.com mail2atom.com mail2attitude.com mail2auction.com mail2aunt.com
mail2australia.com mail2austria.com mail2azerbaijan.com mail2baby.com mail2bahamas.com mail2bahrain.com
mail2ballerina.com mail2ballplayer.com mail2band.com mail2bangladesh.com mail2bank.com mail2banker.com
mail2bankrupt.com mail2baptist.com mail2bar.com mail2barbados.com mail2barbara.com mail2barter.com
mail2basketball.com mail2batter.com mail2beach.com mail2beast.com mail2beatles.com mail2beauty.com
mail2becky.com mail2beijing.com mail2belgium.com mail2belize.com mail2ben.com mail2bernard.com mail2beth.com
mail2betty.com mail2beverly.com mail2beyond.com mail2biker.com mail2bill.com mail2billy.com mail2bio.com
mail2biologist.com mail2black.com mail2blackbelt.com mail2blake.com mail2blind.com mail2blonde.com
mail2blues.com mail2bob.com mail2bobby.com mail2bolivia.com mail2bombay.com mail2bonn.com mail2bookmark.com
mail2boreas.com mail2bosnia.com mail2boston.com mail2botswana.com mail2bradley.com mail2brazil.com
mail2breakfast.com mail2brian.com mail2bride.com mail2brittany.com mail2broker.com mail2brook.com mail2bruce.com
mail2brunei.com mail2brunette.com mail2brussels.com mail2bryan.com mail2bug.com mail2bulgaria.com
mail2business.com mail2buy.com mail2ca.com mail2california.com mail2calvin.com mail2cambodia.com
mail2cameroon.com mail2canada.com mail2cancer.com mail2capeverde.com mail2capricorn.com mail2cardinal.com
mail2care.com mail2caroline.com mail2carolyn.com mail2casey.com mail2cat.com mail2caterer.com mail2cathy.com
mail2catlover.com mail2catwalk.com mail2cell.com mail2chad.com mail2champaign.com mail2charles.com mail2chef.com
mail2chemist.com mail2cherry.com mail2chicago.com mail2chile.com mail2china.com mail2chinese.com
mail2chocolate.com mail2christian.com mail2christie.com mail2christmas.com mail2christy.com mail2chuck.com
mail2cindy.com mail2clark.com mail2claude.com mail2cliff.com mail2clinic.com mail2clint.com mail2close.com
mail2club.com mail2coach.com mail2coastguard.com mail2colin.com mail2college.com mail2colombia.com
mail2color.com mail2colorado.com mail2columbia.com mail2comedian.com mail2composer.com mail2computer.com
mail2computers.com mail2concert.com mail2congo.com mail2connect.com mail2consultant.com mail2convict.com
mail2cook.com mail2cool.com mail2cory.com mail2costarica.com mail2country.com mail2courtney.com mail2cowboy.com
mail2cowgirl.com mail2craig.com mail2crave.com mail2crazy.com mail2create.com mail2croatia.com mail2cry.com
mail2crystal.com mail2cuba.com mail2culture.com mail2curt.com mail2customs.com mail2cute.com mail2cutey.com
mail2cynthia.com mail2cyprus.com mail2dad.com mail2dale.com mail2dallas.com mail2dan.com mail2dana.com
mail2dance.com mail2dancer.com mail2danielle.com mail2danny.com mail2darlene.com mail2darling.com
mail2darren.com mail2daughter.com mail2dave.com mail2dawn.com mail2dc.com mail2dealer.com mail2deanna.com
mail2dearest.com mail2debbie.com mail2debby.com mail2deer.com mail2delaware.com mail2delicious.com
mail2demeter.com mail2democrat.com mail2denise.com mail2denmark.com mail2dennis.com mail2dentist.com
mail2derek.com mail2desert.com mail2devoted.com mail2devotion.com mail2diamond.com mail2diana.com mail2diane.com
mail2diehard.com mail2dilemma.com mail2dillon.com mail2dinner.com mail2dinosaur.com mail2dionysos.com
mail2diplomat.com mail2director.com mail2dirk.com mail2disco.com mail2dive.com mail2diver.com mail2divorced.com
mail2djibouti.com mail2doctor.com mail2doglover.com mail2dominic.com mail2dominica.com mail2don.com
mail2donald.com mail2donna.com mail2doris.com mail2dorothy.com mail2doug.com mail2dough.com mail2douglas.com
mail2dow.com mail2downtown.com mail2dream.com mail2dreamer.com mail2dude.com mail2dustin.com mail2dyke.com
mail2dylan.com mail2earl.com mail2earth.com mail2eastend.com mail2eat.com mail2economist.com mail2ecuador.com
mail2eddie.com mail2edgar.com mail2edwin.com mail2egypt.com mail2electron.com mail2eli.com mail2elizabeth.com
mail2ellen.com mail2elliot.com mail2elsalvador.com mail2elvis.com mail2emergency.com mail2emily.com
mail2engineer.com mail2english.com mail2eos.com mail2eric.com mail2erica.com mail2erin.com mail2erinyes.com
mail2eris.com mail2eritrea.com mail2ernie.com mail2eros.com mail2estonia.com mail2ethan.com mail2ethiopia.com
mail2eu.com mail2europe.com mail2eurus.com mail2eva.com mail2evan.com mail2evelyn.com mail2everything.com
mail2exciting.com mail2expert.com mail2fairy.com mail2faith.com mail2fanatic.com mail2fancy.com mail2fantasy.com
mail2farm.com mail2farmer.com mail2fashion.com mail2fat.com mail2feeling.com mail2female.com mail2fever.com
mail2fighter.com mail2fiji.com mail2films.com mail2finance.com mail2finland.com mail2fireman.com mail2firm.com
mail2fisherman.com mail2flexible.com mail2florence.com mail2florida.com mail2floyd.com mail2fly.com
mail2fond.com mail2fondness.com mail2football.com mail2found.com mail2france.com mail2frank.com
mail2frankfurt.com mail2franklin.com mail2fred.com mail2freddie.com mail2free.com mail2freedom.com
mail2french.com mail2freudian.com mail2friendship.com mail2from.com mail2fun.com mail2gabon.com mail2gabriel.com
mail2gail.com mail2galaxy.com mail2gambia.com mail2games.com mail2gary.com mail2gavin.com mail2gemini.com
mail2gene.com mail2genes.com mail2geneva.com mail2george.com mail2georgia.com mail2gerald.com mail2german.com
mail2germany.com mail2ghana.com mail2gilbert.com mail2gina.com mail2girl.com mail2glen.com mail2gloria.com
mail2goddess.com mail2gold.com mail2golfclub.com mail2golfer.com mail2gordon.com mail2government.com
mail2grab.com mail2grace.com mail2graham.com mail2grandma.com mail2grandpa.com mail2grant.com mail2greece.com
mail2green.com mail2greg.com mail2grenada.com mail2gsm.com mail2guard.com mail2guatemala.com mail2guy.com
mail2hades.com mail2haiti.com mail2hal.com mail2handhelds.com mail2hank.com mail2hannah.com mail2harold.com
mail2harry.com mail2hawaii.com mail2headhunter.com mail2heal.com mail2heather.com mail2heaven.com mail2hebe.com
mail2hecate.com mail2heidi.com mail2helen.com mail2hell.com mail2help.com mail2helpdesk.com mail2henry.com
mail2hephaestus.com mail2hera.com mail2hercules.com mail2herman.com mail2hermes.com mail2hespera.com
mail2hestia.com mail2highschool.com mail2hindu.com mail2hip.com mail2hiphop.com mail2holland.com mail2holly.com
mail2hollywood.com mail2homer.com mail2honduras.com mail2honey.com mail2hongkong.com mail2hope.com
mail2horse.com mail2hot.com mail2hotel.com mail2houston.com mail2howard.com mail2hugh.com mail2human.com
mail2hungary.com mail2hungry.com mail2hygeia.com mail2hyperspace.com mail2hypnos.com mail2ian.com
mail2ice-cream.com mail2iceland.com mail2idaho.com mail2idontknow.com mail2illinois.com mail2imam.com
mail2in.com mail2india.com mail2indian.com mail2indiana.com mail2indonesia.com mail2infinity.com
mail2intense.com mail2iowa.com mail2iran.com mail2iraq.com mail2ireland.com mail2irene.com mail2iris.com
mail2irving.com mail2irwin.com mail2isaac.com mail2israel.com mail2italian.com mail2italy.com mail2jackie.com
mail2jacob.com mail2jail.com mail2jaime.com mail2jake.com mail2jamaica.com mail2james.com mail2jamie.com
mail2jan.com mail2jane.com mail2janet.com mail2janice.com mail2japan.com mail2japanese.com mail2jasmine.com
mail2jason.com mail2java.com mail2jay.com mail2jazz.com mail2jed.com mail2jeffrey.com mail2jennifer.com
mail2jenny.com mail2jeremy.com mail2jerry.com mail2jessica.com mail2jessie.com mail2jesus.com mail2jew.com
mail2jeweler.com mail2jim.com mail2jimmy.com mail2joan.com mail2joann.com mail2joanna.com mail2jody.com
mail2joe.com mail2joel.com mail2joey.com mail2john.com mail2join.com mail2jon.com mail2jonathan.com
mail2jones.com mail2jordan.com mail2joseph.com mail2josh.com mail2joy.com mail2juan.com mail2judge.com
mail2judy.com mail2juggler.com mail2julian.com mail2julie.com mail2jumbo.com mail2junk.com mail2justin.com
mail2justme.com mail2k.ru mail2kansas.com mail2karate.com mail2karen.com mail2karl.com mail2karma.com
mail2kathleen.com mail2kathy.com mail2katie.com mail2kay.com mail2kazakhstan.com mail2keen.com mail2keith.com
mail2kelly.com mail2kelsey.com mail2ken.com mail2kendall.com mail2kennedy.com mail2kenneth.com mail2kenny.com
mail2kentucky.com mail2kenya.com mail2kerry.com mail2kevin.com mail2kim.com mail2kimberly.com mail2king.com
mail2kirk.com mail2kiss.com mail2kosher.com mail2kristin.com mail2kurt.com mail2kuwait.com mail2kyle.com
mail2kyrgyzstan.com mail2la.com mail2lacrosse.com mail2lance.com mail2lao.com mail2larry.com mail2latvia.com
mail2laugh.com mail2laura.com mail2lauren.com mail2laurie.com mail2lawrence.com mail2lawyer.com mail2lebanon.com
mail2lee.com mail2leo.com mail2leon.com mail2leonard.com mail2leone.com mail2leslie.com mail2letter.com
mail2liberia.com mail2libra.com mail2libya.com mail2life.com mail2linda.com mail2linux.com mail2lionel.com
mail2lipstick.com mail2liquid.com mail2lisa.com mail2lithuania.com mail2litigator.com mail2liz.com
mail2lloyd.com mail2lois.com mail2lola.com mail2london.com mail2looking.com mail2lori.com mail2lost.com
mail2lou.com mail2louis.com mail2louisiana.com mail2lovable.com mail2love.com mail2lucky.com mail2lucy.com
mail2lunch.com mail2lust.com mail2luxembourg.com mail2luxury.com mail2lyle.com mail2lynn.com mail2madison.com
mail2madrid.com mail2maggie.com mail2mail4.com mail2maine.com mail2malawi.com mail2malaysia.com
mail2maldives.com mail2mali.com mail2malta.com mail2mambo.com mail2man.com mail2mandy.com mail2manhunter.com
mail2mankind.com mail2many.com mail2marc.com mail2marcia.com mail2margaret.com mail2margie.com mail2marhaba.com
mail2maria.com mail2marilyn.com mail2marines.com mail2mark.com mail2marriage.com mail2married.com
mail2marries.com mail2mars.com mail2marsha.com mail2martha.com mail2martin.com mail2marty.com mail2marvin.com
mail2mary.com mail2maryland.com mail2mason.com mail2matt.com mail2matthew.com mail2maurice.com
mail2mauritius.com mail2max.com mail2maxwell.com mail2maybe.com mail2mba.com mail2me4u.com mail2mechanic.com
mail2medieval.com mail2megan.com mail2mel.com mail2melanie.com mail2melissa.com mail2melody.com mail2member.com
mail2memphis.com mail2methodist.com mail2mexican.com mail2mexico.com mail2mgz.com mail2miami.com
mail2michael.com mail2michelle.com mail2michigan.com mail2mike.com mail2milan.com mail2milano.com
mail2mildred.com mail2milkyway.com mail2milton.com mail2mime.com mail2mini.com mail2minister.com
mail2minnesota.com mail2miracle.com mail2missouri.com mail2mitch.com mail2model.com mail2mom.com mail2monaco.com
mail2money.com mail2mongolia.com mail2monica.com mail2montana.com mail2monty.com mail2moon.com mail2morocco.com
mail2morpheus.com mail2mors.com mail2moscow.com mail2moslem.com mail2movies.com mail2mp3.com mail2mrright.com
mail2msright.com mail2museum.com mail2music.com mail2musician.com mail2muslim.com mail2my.com mail2myboat.com
mail2mycar.com mail2mycell.com mail2mygsm.com mail2mylaptop.com mail2mymac.com mail2mypager.com mail2mypalm.com
mail2mypc.com mail2myphone.com mail2myplane.com mail2namibia.com mail2nancy.com mail2nasdaq.com mail2nathan.com
mail2nauru.com mail2navy.com mail2neal.com mail2nebraska.com mail2ned.com mail2neil.com mail2nelson.com
mail2nemesis.com mail2nepal.com mail2network.com mail2nevada.com mail2newjersey.com mail2newmexico.com
mail2newyork.com mail2nicaragua.com mail2nick.com mail2nicole.com mail2niger.com mail2nigeria.com mail2nike.com
mail2no.com mail2noah.com mail2noel.com mail2noelle.com mail2normal.com mail2norman.com mail2northpole.com
mail2norway.com mail2notus.com mail2noway.com mail2nowhere.com mail2nuclear.com mail2nun.com mail2ny.com
mail2oasis.com mail2ohio.com mail2ok.com mail2oklahoma.com mail2oliver.com mail2oman.com mail2one.com
mail2onfire.com mail2online.com mail2oops.com mail2open.com mail2oregon.com mail2oscars.com mail2oslo.com
mail2painter.com mail2pakistan.com mail2palau.com mail2pan.com mail2panama.com mail2paraguay.com
mail2paralegal.com mail2paris.com mail2park.com mail2parker.com mail2party.com mail2passion.com mail2pat.com
mail2patricia.com mail2patrick.com mail2patty.com mail2paul.com mail2paula.com mail2pay.com mail2peace.com
mail2peggy.com mail2perry.com mail2persian.com mail2peru.com mail2pete.com mail2peter.com mail2phil.com
mail2phoenix.com mail2phonecall.com mail2phyllis.com mail2pickup.com mail2pilot.com mail2pisces.com
mail2planet.com mail2platinum.com mail2plato.com mail2pluto.com mail2pm.com mail2poet.com mail2poland.com
mail2policeman.com mail2pop.com mail2pope.com mail2popular.com mail2portugal.com mail2poseidon.com
mail2power.com mail2president.com mail2priest.com mail2prince.com mail2princess.com mail2producer.com
mail2professor.com mail2protect.com mail2psycho.com mail2qatar.com mail2queen.com mail2rabbi.com mail2race.com
mail2racer.com mail2rachel.com mail2rage.com mail2rainmaker.com mail2ralph.com mail2randy.com mail2rap.com
mail2rare.com mail2rave.com mail2ray.com mail2raymond.com mail2realtor.com mail2rebecca.com mail2recruiter.com
mail2recycle.com mail2redhead.com mail2reed.com mail2reggie.com mail2register.com mail2rent.com mail2resort.com
mail2rex.com mail2rich.com mail2richard.com mail2ricky.com mail2ride.com mail2riley.com mail2rita.com
mail2rob.com mail2robert.com mail2roberta.com mail2robin.com mail2rock.com mail2rocker.com mail2rod.com
mail2rodney.com mail2romania.com mail2rome.com mail2ron.com mail2ronald.com mail2ronnie.com mail2rose.com
mail2rosie.com mail2roy.com mail2rudy.com mail2rugby.com mail2runner.com mail2russell.com mail2russia.com
mail2russian.com mail2rusty.com mail2ruth.com mail2rwanda.com mail2ryan.com mail2sa.com mail2sabrina.com
mail2safe.com mail2sail.com mail2sailor.com mail2sal.com mail2salaam.com mail2sam.com mail2samantha.com
mail2samoa.com mail2samurai.com mail2sandra.com mail2sandy.com mail2sanmarino.com mail2santa.com mail2sara.com
mail2sarah.com mail2sat.com mail2saturn.com mail2saudi.com mail2save.com mail2savings.com mail2school.com
mail2scientist.com mail2scorpio.com mail2scott.com mail2sean.com mail2search.com mail2seattle.com
mail2senate.com mail2senegal.com mail2sensual.com mail2seth.com mail2sevenseas.com mail2sexy.com mail2shane.com
mail2sharon.com mail2shawn.com mail2ship.com mail2shirley.com mail2shoot.com mail2shuttle.com mail2simon.com
mail2singapore.com mail2single.com mail2site.com mail2skater.com mail2skier.com mail2sky.com mail2sleek.com
mail2slim.com mail2slovakia.com mail2slovenia.com mail2smile.com mail2smith.com mail2smooth.com mail2soccer.com
mail2soccerfan.com mail2socialist.com mail2soldier.com mail2somalia.com mail2son.com mail2song.com mail2sos.com
mail2sound.com mail2southpole.com mail2spain.com mail2spanish.com mail2spare.com mail2spectrum.com
mail2splash.com mail2sponsor.com mail2sports.com mail2srilanka.com mail2stacy.com mail2stan.com mail2stanley.com
mail2star.com mail2state.com mail2stephanie.com mail2steve.com mail2steven.com mail2stewart.com mail2stlouis.com
mail2stock.com mail2stockholm.com mail2storage.com mail2store.com mail2strong.com mail2student.com
mail2studio.com mail2studio54.com mail2stuntman.com mail2subscribe.com mail2sudan.com mail2superstar.com
mail2surfer.com mail2suriname.com mail2susan.com mail2suzie.com mail2swaziland.com mail2sweden.com mail2swim.com
mail2swimmer.com mail2swiss.com mail2sydney.com mail2sylvia.com mail2syria.com mail2taboo.com mail2taiwan.com
mail2tammy.com mail2tango.com mail2tanya.com mail2tanzania.com mail2tara.com mail2taurus.com mail2taxi.com
mail2taylor.com mail2taz.com mail2teacher.com mail2ted.com mail2telephone.com mail2tennessee.com mail2tennis.com
mail2tennisfan.com mail2terri.com mail2terry.com mail2test.com mail2texas.com mail2thailand.com mail2therapy.com
mail2think.com mail2tickets.com mail2tiffany.com mail2tim.com mail2time.com mail2timothy.com mail2tina.com
mail2titanic.com mail2toby.com mail2todd.com mail2togo.com mail2tom.com mail2tommy.com mail2tonga.com
mail2tony.com mail2touch.com mail2tourist.com mail2tracey.com mail2tracy.com mail2tramp.com mail2travel.com
mail2traveler.com mail2travis.com mail2trekkie.com mail2trex.com mail2trick.com mail2troy.com mail2truck.com
mail2trump.com mail2try.com mail2tunisia.com mail2turbo.com mail2turkey.com mail2tv.com mail2tycoon.com
mail2tyler.com mail2u4me.com mail2uae.com mail2uganda.com mail2uk.com mail2ukraine.com mail2uncle.com
mail2uptown.com mail2uruguay.com mail2usa.com mail2utah.com mail2v.com mail2vacation.com mail2valerie.com
mail2valley.com mail2vamoose.com mail2vanessa.com mail2vanuatu.com mail2venezuela.com mail2venous.com
mail2venus.com mail2vermont.com mail2vickie.com mail2victor.com mail2victoria.com mail2vienna.com
mail2vietnam.com mail2vince.com mail2virginia.com mail2virgo.com mail2visionary.com mail2vodka.com
mail2waiter.com mail2wally.com mail2walter.com mail2warren.com mail2wave.com mail2way.com mail2waycool.com
mail2wayne.com mail2webmaster.com mail2webtop.com mail2webtv.com mail2weird.com mail2wendell.com mail2wendy.com
mail2westend.com mail2whether.com mail2whip.com mail2white.com mail2whitney.com mail2why.com mail2wilbur.com
mail2wild.com mail2willard.com mail2willie.com mail2wine.com mail2winner.com mail2wired.com mail2wisconsin.com
mail2woman.com mail2wonder.com mail2world.com mail2worship.com mail2wow.com mail2www.com mail2wyoming.com
mail2xfiles.com mail2xox.com mail2yachtclub.com mail2yahalla.com mail2yemen.com mail2yes.com mail2zack.com
mail2zambia.com mail2zenith.com mail2zephir.com mail2zeus.com mail2zipper.com mail2zoo.com mail2zoologist.com
mail2zurich.com mail3000.com mail4u.info mailandftp.com mailandnews.com mailas.com mailasia.com mailbolt.com
mailbomb.net mailboom.com mailbox.as mailbox.gr mailbox.hu mailbox.org mailc.net mailcan.com mailcatch.com
mailcc.com mailchoose.co mailcity.com mailclub.fr mailclub.net maildrop.cc mailexcite.com mailexpire.com
mailfa.com mailfa.org mailfence.com mailforce.net mailftp.com mailgenie.net mailhaven.com mailhood.com
mailinator2.com mailinblack.com mailingaddress.org mailingweb.com mailisent.com mailite.com mailme.dk
mailmight.com mailmij.nl mailnesia.com mailnew.com mailops.com mailoye.com mailpanda.com mailpokemon.com
mailpride.com mailpuppy.com mailroom.com mailru.com mailsac.com mailsent.net mailservice.ms mailshuttle.com
mailstart.com mailstartplus.com mailsurf.com mailtag.com mailto.de mailueberfall.de mailup.net mailwire.com
mailworks.org maltesemail.com mantramail.com marchmail.com martindalemail.com matmail.com mauimail.com
me-mail.hu me.com megamail.pt melodymail.com meta.ua mexicomail.com mihanmail.ir milmail.com mintemail.com
mixmail.com mjfrogmail.com moakt.com mochamail.com mohmal.com monemail.com moose-mail.com moscowmail.com
movemail.com mozmail.com mundomail.net myfastmail.com mymacmail.com myownemail.com mytemp.email myworldmail.com
n2mail.com nada.email nandomail.com nate.com naver.com nchoicemail.com netcmail.com netposta.net nettemail.com
neuf.fr newmail.com newmail.net newmail.ru newsboysmail.com nextmail.ru nexxmail.com nfmail.com nifty.com
nightmail.com nimail.com norikomail.com ntlworld.com nycmail.com nzoomail.com o2.pl oddpost.com odmail.com
office-email.com oldies104mail.com olemail.com onet.pl online.de op.pl openmailbox.org operamail.com
optonline.net optusnet.com.au orange.fr orgmail.net otakumail.com ownmail.net pakistanmail.com palestinemail.com
parsmail.com passport.com passwordmail.com pathfindermail.com pcpostal.com perfectmail.com pianomail.com
pinoymail.com planetmail.com planetmail.net pm.me pmail.net poczta.fm pokemonpost.com pokepost.com
polandmail.com popmail.com popsmail.com portugalmail.com portugalmail.pt post.com post.cz post.sk posta.ro
postaccesslite.com postafree.com postaweb.com posteo.de posteo.net postfach.cc postinbox.com postino.ch
postmark.net postpro.net primposta.com primposta.hu privaterelay.appleid.com probemail.com proinbox.com
prontomail.com qatarmail.com qmail.com qq.com quakemail.com qudsmail.com quickwebmail.com quikmail.com r7.com
racingmail.com rambler.ru ranmamail.com ravemail.com rayana.ir razormail.com rccgmail.org realemail.net
realradiomail.com recyclermail.com rediffmail.com rediffmailpro.com relay.firefox.com resumemail.com rhyta.com
rickymail.com riseup.net roanokemail.com rogers.com runbox.com rushpost.com s-mail.com sacbeemail.com
sags-per-mail.de saintmail.net sammimail.com sanfranmail.com sanook.com sbcglobal.net scandalmail.com
schmusemail.de schoolemail.com schoolmail.com scotlandmail.com seckinmail.com sentrismail.com servemymail.com
sesmail.com seznam.cz sfr.fr sharklasers.com shaw.ca shootmail.com shortmail.com sify.com simplelogin.co
simplelogin.com sina.cn sina.com sinamail.com singmail.com sky.com smoothmail.com snail-mail.net snoopymail.com
socamail.com soccermail.com sofortmail.de softbank.ne.jp sohu.com spainmail.com spam4.me spambox.us
spamgourmet.com spazmail.com speedemail.net speedpost.net speedymail.org sportemail.com sportsmail.com
ssl-mail.com starmail.com starmail.org startmail.com stribmail.com strompost.com sudanmail.net sunumail.sn
supermail.ru superrito.com surimail.com survivormail.com swedenmail.com swift-mail.com swissmail.com
swissmail.net sympatico.ca syriamail.com t-online.de t2mail.com talktalk.net teachermail.net techemail.com
teleworm.us temp-mail.io temp-mail.org tempail.com tempmailo.com tempr.email tennismail.com terra.com.br
thaimail.com thaimail.net thaimail.org themail.com thepostmaster.net throwaway.email throwawaymail.com
thundermail.com tin.it tiscali.it tom.com topmail-files.de torchmail.com torontomail.com totalmail.de
trash-mail.com trashmail.com trashmail.de trashmail.net trmailbox.com truthmail.com tunisiamail.com tuta.com
tuta.io tutamail.com tutanota.com tutanota.de twinstarsmail.com tycoonmail.com typemail.com uaemail.com
ukmail.org ukr.net ultrapostman.com uol.com.br uolmail.com uomail.com upcmail.nl urgentmail.biz usanetmail.com
usermail.com uswestmail.net uymail.com varbizmail.com vatanmail.ir vcmail.com verizon.net verizonmail.com
vipmail.ru virgilio.it virginmedia.com virtualmail.com visitmail.com vjtimail.com volcanomail.com wanadoo.fr
warmmail.com warpmail.net waumail.com web.de webcammail.com webmail.hu webmails.com webtopmail.com weedmail.com
weekmail.com whale-mail.com whipmail.com whoopymail.com wildmail.com windowslive.com windstream.net wkbwmail.com
workmail.com worldemail.com wowmail.com wp.pl wptamail.com wrongmail.com wtvhmail.com x-mail.net xsmail.com
xzapmail.com y7mail.com ya.ru yapost.com yawmail.com yeah.net yemenmail.com yepmail.net yogotemail.com
youmailr.com your-mail.com yourinbox.com yyhmail.com zeepost.nl zipmail.com zmail.ru zohomail.com zohomail.eu
zybermail.com
`
    .trim()
    .split(/\s+/),
);

export function isFreeMailDomain(domain: string): boolean {
  const labels = domain.split('.');
  const ending = labels.slice(1).join('.');
  return listed.has(domain) || (stems.has(labels[0] ?? '') && /^(com?\.)?[a-z]{2,3}$/.test(ending));
}
