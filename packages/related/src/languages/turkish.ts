import { stemmer } from '@orama/stemmers/turkish'
import { stopwords } from '@orama/stopwords/turkish'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

// The common list has pronouns and numbers; these are the other words that only join.
const joining =
  'olan olarak olarak olduğu olduğunu oldu olur olması olsa olacak olabilir oluyor olmak olmayan değildir yok var böyle bunlar bunları bunların buna bunda bundan bunun burada bu şu o ne nasıl neden niçin niye nerede hangi hangisi hem ya da de ki ile için göre kadar gibi daha çok az en pek hiç her herkes hep bazı birçok birkaç biri birisi başka diğer aynı kendi kendisi sonra önce şimdi artık ancak fakat ama lakin çünkü eğer ise üzere sadece yalnızca bile dahi zaten yine tekrar hala hâlâ henüz ayrıca örneğin yani belki mutlaka tabii işte elbette dolayı rağmen karşı doğru beri arasında içinde üzerinde altında üstünde sizin bizim onun onların benim senin bana sana ona bize size onlara beni seni onu bizi sizi onları ben sen biz siz onlar mi mı mu mü eden edilen edilir etmek etti ediyor yapan yapmak gerek gerekir gereken oldukça böylece hatta üzerine tüm bütün'.split(
    ' ',
  )

const vague =
  'bir iki üç dört beş altı yedi sekiz dokuz on ilk ikinci son gün günü günler günlük bugün dün yarın hafta haftalar ay aylar yıl yıllar yılında saat saatler dakika dakikalar zaman kez kere defa şey şeyler şekil şekilde bölüm kişi kişiler insan insanlar söylemek söyledi gitmek gitti gelmek geldi yapmak yaptı yapılan vermek verdi almak aldı yeni iyi güzel büyük küçük çok fazla örnek yazı yazıda yazının bölümü ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar'.split(
    ' ',
  )

/** Not what is plural or possessed and has a case as well: `işlevinin`, `dosyalarda`, `bağlantılarını`. */
const bent =
  /(?:l[ae]r(?:[ıi]n?|d[ae]n?|[ae]|[ıi]n[ıi]n?|[ıi]n[ae]|[ıi]nd[ae]n?)|[ıiuü]n[ıiuü]n|[ıiuü]nd[ae]n?|s[ıiuü]n[ıiuüae])$/u

/** Turkish: Snowball's stemmer, a common list of stop words and what it lacks. */
export const turkish: Language = {
  name: 'tr',
  // `IŞIK` comes as `işik`, because small letters were made without knowing the language: both dots are one.
  stem: (word) => stemmer(word).replaceAll('ı', 'i'),
  stopWords: new Set([...stopwords, ...joining]),
  vague: new Set([...vagueAnywhere, ...vague]),
  isSubject: (name) => !bent.test(name),
}

/** Reasons in Turkish. */
export const turkishPhrases: Phrases = {
  and: (one, other) => `${one} ve ${other}`,
  about: (subjects) => `Ortak konu: ${subjects}`,
  sameSeries: (series) => `Aynı diziden: ${series}`,
  sameAuthor: (authors) => `Aynı yazardan: ${authors}`,
  linksTo: 'Bu yazı ona bağlantı veriyor',
  linkedFrom: 'Bu yazıya bağlantı veriyor',
  linkedByAlike: 'Benzer yazılar ona bağlantı veriyor',
}
