import type { CountedLanguage } from './letters.ts';

/**
 * The commonest words of languages that share most of their letters with another: articles, prepositions, conjunctions,
 * auxiliaries. They are a third of any prose, and tell apart what letters alone do not (Grefenstette, "Comparing two
 * language identification schemes", 1995).
 */
const WORDS: Partial<Record<CountedLanguage, string>> = {
  en: 'the of and to in is that it was for with as on be at by not are this but from or have they which you had his were he she we an one all would there their been if more when who will no out so what',
  fr: 'de la le les et des est en un une du que qui dans pour pas sur avec ce il elle au sont par plus ne se sa son ou mais aux cette ces nous vous être fait était ont leur comme si tout même sans',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat daß dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber wenn',
  es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos es son fue era',
  it: 'di e il la che in a per un è del non i da una le con si al dei sono come gli alla della più ma nel ha lo anche delle o se dal mi ci su era nella questo quando essere dalla ai degli così loro solo',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus são foi era há está você',
  gl: 'de a o que e do da en un para con non unha os no se na por máis as dos como pero ao el das á seu súa ou cando moi nos xa eu tamén só polo pola ata iso ela entre despois sen mesmo aos seus son foi era hai está',
  ca: 'de la i el que a en les els un per una del amb no és al dels es als ha com més per què però seu seva aquest aquesta o són va ser quan molt també fins entre sense sobre tot hi ho li ens està pel',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om als ook maar bij door naar dan nog uit wordt hij ze was worden over deze heeft dit kan tot of meer werd zo wel haar hun geen je wat',
  af: 'die en van in is het dat te nie om vir op wat met sy hy was aan ek as sal by deur word daar maar ook hulle kan ons of een aan uit toe haar na nog so hierdie meer moet wees had',
  sv: 'och i att det som en på är av för med den till inte har de ett om var jag han men så sig från vi man när kan också efter eller nu ut skulle hade under där vad varit utan över blir vara hon mycket sedan',
  da: 'og i at det er en til af på den som for de med der han ikke et har var men om sig fra jeg vi man kan også efter eller nu ud skulle havde under hvor hvad været uden over bliver være hun meget siden op blev når',
  nb: 'og i det er på som en til av for at med den har de ikke et om var han men seg fra jeg vi man kan også etter eller nå ut skulle hadde under hvor hva vært uten over blir være hun mye siden opp ble når',
  fi: 'ja on ei että se oli hän mutta joka kun myös kuin ovat tai jos olla niin hänen mitä vain sitä nyt ole siitä sen jotka vielä sekä mukaan ne kanssa ollut jo tämä kaikki mikä koska',
  et: 'ja on ei et see oli ta aga kui ka mis või oma nii seda kes siis olid ning pole ma välja tema mitte veel selle kõik ainult üle juba midagi nad kus',
  is: 'og í að á er sem til var það við um með af en fyrir hann ekki þess eru frá því hún þeir ég úr eða svo verið voru þá þar',
  cs: 'a se v na je že o s z do i to k ve pro za by ale si po jako od jsem podle tak jeho jsou který které která jen nebo už bylo byl při jak aby než co když také ze ještě před',
  sk: 'a sa v na je že o s z do aj to k vo pre za by ale si po ako od som podľa tak jeho sú ktorý ktoré ktorá len alebo už bolo bol pri aby než čo keď tiež zo ešte pred',
  pl: 'w i na z się nie do to że jest o a jak od za po co tym przez przy dla są ale ma jego który które która już tylko lub czy był było tak ze być może tego także oraz bardzo kiedy jej ich',
  hu: 'a az és hogy nem is egy ez van meg volt csak de ha már még mint el mert ki azt amely szerint után lehet vagy lesz minden kell majd úgy sem nagy így aki itt ezt be',
  sl: 'je in v na se za so da z ki pa ne tudi po s bi kot od pri iz to do o še ali če ni bil bila bilo le že kako samo bo jih ter zelo lahko tega sem med ko',
  hr: 'je i u se na da za su od s a o koji što će kao iz bi ne to do koja koje ali sam ili nije po bio bila te samo kako još već može sve ima nakon biti',
  ro: 'de şi în a la nu o că pe cu din se un pentru este mai sunt care ce prin sau fost dar ca al au fi lui după ale cei până când acest foarte fără numai între',
  sq: 'të e në dhe i më një për që me nga është se ka u do nuk ishte por si edhe kjo ky janë kishte pas ai ajo ose tij saj',
  tr: 've bir bu da de için ile o çok en ne daha gibi kadar olarak olan sonra ama var ise ki her mi değil yok oldu göre kendi ya şey olduğu diye',
  ku: 'û ku ji di bi li de jî ev wî wê ye ne her ya yê bo bû ew hat vê vî lê ez me wan tu na heye dibe kir nav ser pê tê hemû',
  lt: 'ir kad į iš su yra tai ne o bet kaip buvo jo per apie jis dar už ar po savo nuo tik jau prie ji taip jų jei',
  lv: 'un ir ka no ar uz par bet kā to tas es viņš bija nav arī pie tikai vai ko līdz lai jau viņa šo pēc vēl ja tā kas',
  id: 'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena tersebut bisa ada mereka lebih telah sudah atau saat oleh menjadi orang ia adalah seperti kita',
  eu: 'eta da du ez bat ere zuen dute izan zen baina dira egin hau beste den edo bere baino bai gabe dela bezala oso',
  ga: 'an na agus ar is i a go ag le sé bhí do de ní tá sin seo nó ach leis siad mar sí gach raibh féin ann',
  cy: 'y a yn i o ar mae yr ei am ac wedi ond oedd fel hyn nid hefyd sy gan bod eu mewn wrth yw roedd',
  vi: 'và của là có được cho không trong một các với người này đã những để khi đến từ ở cũng về ra vào như',
  ru: 'и в не на что с он по как это я его к но из у за же от так для вы то бы о мы было еще ещё она все всё они только или ее её был уже если при до где когда быть может них есть',
  uk: 'і в не на що з він у та до як це за його але від для й про так ми було вона все вони тільки або її був вже якщо при де коли бути може є ще також через який після',
  be: 'і ў не на што з ён у да як гэта за яго але ад для пра так мы было яна усё яны толькі або яе быў ужо калі пры дзе быць можа ёсць яшчэ таксама праз які пасля',
  bg: 'на и да в се за от не е с че по са като до това но ще си му той при или бе има който които след още само го я има към беше така ли може как тя',
  sr: 'је и у да се на за су од с а о који што ће као из би не то до која које али сам или није по био била те само како још већ може све има после бити',
  mk: 'на и да во се за од не е со дека по ги како до ова но ќе си му тој при или има кој кои по уште само го ја кон беше така може тоа што би',
};

const sets = new Map<CountedLanguage, ReadonlySet<string>>();

/** The commonest words of `language`, lower case; an empty set where letters suffice. */
export function commonWords(language: CountedLanguage): ReadonlySet<string> {
  let words = sets.get(language);
  if (words === undefined) sets.set(language, (words = new Set(WORDS[language]?.split(' '))));
  return words;
}
