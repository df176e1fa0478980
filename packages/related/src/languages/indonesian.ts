import { stemmer } from '@orama/stemmers/indonesian'
import { stopwords } from '@orama/stopwords/indonesian'
import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

// The common list has pronouns and adverbs; these are the other words that only join.
const joining =
  'untuk secara guna dll dsb tidak ada telah sedang kita kami nya via hingga setelah ketika saat jika apa siapa mana tiap banyak sedikit sangat cukup agak pun si sang sebuah seorang suatu yg dgn utk'.split(
    ' ',
  )

const vague =
  'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh pertama kedua ketiga terakhir hari minggu bulan tahun jam menit waktu kali hal cara bagian orang kata berkata mengatakan pergi datang membuat dibuat melakukan dilakukan memberi memberikan menggunakan digunakan baru baik bagus besar kecil banyak contoh contohnya artikel tulisan teks awal akhir senin selasa rabu kamis jumat sabtu januari februari maret april mei juni juli agustus september oktober november desember'.split(
    ' ',
  )

/** Verbs: `memindahkan berkas`, but `menu`, `mesin pencari`. */
const verb = /(?:^|\s)(?:mem|men|meng|meny)\p{L}{4,}/u

/** Indonesian: Snowball's stemmer, a common list of stop words and what it lacks. */
export const indonesian: Language = {
  name: 'id',
  stem: stemmer,
  stopWords: new Set([...stopwords, ...joining]),
  vague: new Set([...vagueAnywhere, ...vague]),
  isSubject: (name) => !verb.test(name),
}

/** Reasons in Indonesian. */
export const indonesianPhrases: Phrases = {
  and: (one, other) => `${one} dan ${other}`,
  about: (subjects) => `Keduanya membahas ${subjects}`,
  sameSeries: (series) => `Keduanya bagian dari seri ${series}`,
  sameAuthor: (authors) => `Keduanya ditulis oleh ${authors}`,
  linksTo: 'Tulisan ini merujuk ke sana',
  linkedFrom: 'Merujuk ke tulisan ini',
  linkedByAlike: 'Tulisan serupa merujuk ke sana',
}
