import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const joining =
  'في من إلى الى على عن مع بين بعد قبل عند منذ حتى خلال حول ضد دون بدون تحت فوق أمام خلف نحو لدى لدي و أو او أم ثم لكن ولكن بل لأن لان كي لكي إذا اذا إن ان أن أنه انه أنها انها لأنه لأنها إنه إنها كأن لو لولا لا لم لن ليس ليست ما ماذا لماذا كيف متى أين أي اي هل كم هذا هذه هؤلاء ذلك تلك أولئك هنا هناك هو هي هم هما هن أنا انا نحن أنت انت أنتم الذي التي الذين اللذان اللتان اللواتي كان كانت كانوا يكون تكون كنت كنا سيكون ستكون قد لقد سوف كل كلا بعض جميع أكثر اكثر أقل غير سوى مثل كما حيث حين عندما بينما إما اما أما أيضا ايضا أيضاً فقط جدا جداً الآن الان ربما كذلك لذلك لذا هكذا وهو وهي وهم وهذا وهذه وكان وكانت وقد ومن وفي وعلى وإلى ولا وما وأن وإن فإن فهو فهي به بها بهذا بهذه فيه فيها منه منها منهم عليه عليها عليهم له لها لهم لنا لي لك إليه إليها عنه عنها معه معها نفس نفسه نفسها ذات أحد احد إحدى مما عما فيما بما لما كلما مهما يمكن يجب ينبغي يمكنك تم يتم عبر ضمن حسب وفق بسبب رغم'.split(
    ' ',
  )

const vague =
  'واحد واحدة اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة سبعة ثمانية تسعة عشرة أول الأول الأولى ثاني الثاني الثانية آخر الأخير يوم اليوم أيام الأيام أسبوع أسابيع شهر شهور أشهر سنة سنوات عام أعوام ساعة ساعات دقيقة دقائق وقت الوقت مرة مرات شيء أشياء طريقة جزء شخص أشخاص ناس الناس قال يقول قالت ذهب جاء فعل يفعل عمل أعطى جديد جديدة الجديد جيد جيدة كبير كبيرة صغير صغيرة كثير كثيرة مثال مثلا مثلاً أمثلة مقال المقال مقالة تدوينة نص بداية نهاية أمس غدا'.split(
    ' ',
  )

/** Vowel signs, and the stretching of lines. */
const signs = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu

/** The article with what is written to it, when a word of two letters is left. */
const article = /^(?:[وبكف]?ال|لل)(?=..)/u
const ending = /(?<=..)(?:ها|ان|ات|ون|ين|يه|ية|[هةي])$/u

/**
 * After light10 of Larkey, Ballesteros & Connell (2002): spellings made one, the article and a few endings off. `و` alone stays, and so
 * does `ف`: Snowball's takes them from `فريق` (team), but not from `الفريق` (the team).
 */
function stem(word: string): string {
  const bare = word
    .replace(signs, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى$/u, 'ي')
    .replace(article, '')
  return bare.replace(ending, '')
}

/** What is written to the article joins a name to its sentence: `والثقة` and `بالثقة` are `الثقة`, `للفريق` is `الفريق`. */
const baseForm = (name: string): string =>
  name.replace(/^[وف]?[بك]?(?=ال..)/u, '').replace(/^[وف]?لل(?=..)/u, 'ال')

/** Arabic: article and a few endings off, and words that only join. */
export const arabic: Language = {
  name: 'ar',
  stem,
  stopWords: new Set(joining),
  vague: new Set([...vagueAnywhere, ...vague]),
  baseForm,
}

/** Reasons in Arabic. */
export const arabicPhrases: Phrases = {
  and: (one, other) => `${one} و${other}`,
  about: (subjects) => `موضوع مشترك: ${subjects}`,
  sameSeries: (series) => `من السلسلة نفسها: ${series}`,
  sameAuthor: (authors) => `للكاتب نفسه: ${authors}`,
  linksTo: 'تشير إليها هذه التدوينة',
  linkedFrom: 'تشير إلى هذه التدوينة',
  linkedByAlike: 'تشير إليها تدوينات مشابهة',
}
