import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const joining =
  'và của là có cho không được với các những một này đó khi trong để từ đến tại về ra vào lên xuống trên dưới ở như thì mà nhưng nếu vì nên do bởi hay hoặc cũng đã đang sẽ vẫn còn rất quá lại chỉ đều mỗi mọi nhiều ít hơn nhất bạn tôi chúng ta mình họ nó anh chị em ông bà ai gì nào đâu sao thế vậy rồi nữa ngay theo qua bằng giữa trước sau đây kia ấy cùng cả bị phải cần thể muốn biết làm thấy nhờ tuy dù mặc rằng vừa mới luôn thường khá hết tất'.split(
    ' ',
  )

const vague =
  'hai ba bốn năm sáu bảy tám chín mười đầu tiên thứ cuối ngày tuần tháng giờ phút lúc lần việc điều cách phần người nói đi cho đưa dùng tốt lớn nhỏ dụ bài viết hôm nay qua mai'.split(
    ' ',
  )

/** Vietnamese: syllables stand apart and have no endings, so pairs find the words; and words that only join. */
export const vietnamese: Language = {
  name: 'vi',
  stem: (word) => word,
  stopWords: new Set(joining),
  vague: new Set([...vagueAnywhere, ...vague]),
}

/** Reasons in Vietnamese. */
export const vietnamesePhrases: Phrases = {
  and: (one, other) => `${one} và ${other}`,
  about: (subjects) => `Cùng chủ đề: ${subjects}`,
  sameSeries: (series) => `Cùng loạt bài: ${series}`,
  sameAuthor: (authors) => `Cùng tác giả: ${authors}`,
  linksTo: 'Bài này liên kết đến đó',
  linkedFrom: 'Liên kết đến bài này',
  linkedByAlike: 'Các bài tương tự liên kết đến đó',
}
