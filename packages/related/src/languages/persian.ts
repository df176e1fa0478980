import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const joining =
  'و در به از که را با برای تا بر این آن اینکه آنکه است هست هستند نیست نیستند بود بودند باشد باشند شد شده شود شوند میشود میشوند می‌شود می‌شوند خواهد خواهند کرد کرده کند کنند کنید کنیم کنم میکند میکنند میکنیم میکنید می‌کند می‌کنند می‌کنیم می‌کنید کردن دارد دارند داریم دارید دارم داشت داشته باید شاید میتوان میتواند میتوانید می‌توان می‌تواند می‌توانید من تو او ما شما آنها آن‌ها ایشان خود خودش خودتان خودم یک یا هم نیز اما ولی اگر اگرچه چون زیرا پس چه چرا چگونه کجا کی کدام هر همه هیچ بعضی برخی چند چندین دیگر همین همان همچنین هنوز حتی فقط تنها خیلی بسیار بیشتر کمتر روی زیر بالا پایین بین میان درباره دربارهٔ مورد بدون جز مگر مانند مثل وقتی هنگامی اکنون حال حالا آنجا اینجا چنین چنان بنابراین البته یعنی نه بله آیا ها های هایی ای اش ام ات'.split(
    ' ',
  )

const vague =
  'دو سه چهار پنج شش هفت هشت نه ده اول اولین دوم دومین آخر آخرین روز روزها هفته ماه سال ساعت دقیقه زمان وقت بار چیز چیزها شکل صورت بخش قسمت نفر افراد مردم گفت گفتن رفت آمد داد دادن انجام جدید خوب بزرگ کوچک زیاد کم مثال نمونه مقاله نوشته مطلب متن پایان شروع امروز دیروز فردا'.split(
    ' ',
  )

/** Vowel signs, and the stretching of lines. */
const signs = /[\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu

/** Either yeh and either kaf are typed. */
const oneSpelling = (word: string): string =>
  word.replace(signs, '').replace(/[يى]/gu, 'ی').replace(/ك/gu, 'ک')

/** Persian: spellings made one and words that only join; endings stay. */
export const persian: Language = {
  name: 'fa',
  stem: oneSpelling,
  stopWords: new Set(joining),
  vague: new Set([...vagueAnywhere, ...vague]),
}

/** Reasons in Persian. */
export const persianPhrases: Phrases = {
  and: (one, other) => `${one} و ${other}`,
  about: (subjects) => `موضوع مشترک: ${subjects}`,
  sameSeries: (series) => `از یک مجموعه: ${series}`,
  sameAuthor: (authors) => `از یک نویسنده: ${authors}`,
  linksTo: 'این نوشته به آن پیوند داده است',
  linkedFrom: 'به این نوشته پیوند داده است',
  linkedByAlike: 'نوشته‌های مشابه به آن پیوند داده‌اند',
}
