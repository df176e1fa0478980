import type { Language } from '../language.ts'
import type { Phrases } from '../phrases.ts'
import { vagueAnywhere } from '../vague-anywhere.ts'

const joining =
  '그 이 저 것 수 등 및 또 또는 그리고 그러나 그런데 그래서 하지만 그러면 그렇지만 따라서 때문에 때문 위해 위한 위해서 대해 대한 대해서 통해 통한 관한 관해 따라 따른 의해 의한 함께 같은 같이 다른 모든 여러 어떤 어느 무슨 이런 그런 저런 이렇게 그렇게 어떻게 왜 누가 무엇 무엇을 어디 언제 내가 나는 나의 내 제가 저는 저의 제 우리 우리는 우리의 여러분 너무 아주 매우 정말 더 덜 가장 잘 못 안 다시 이미 아직 바로 다만 단지 만약 만일 경우 경우에 때 때에 때는 중 중에 후 전 후에 전에 동안 가지 있다 있는 있고 있어 있어서 있으며 있으면 있습니다 있었다 있을 있지만 있게 없다 없는 없이 없고 없습니다 하는 하고 하며 하면 해서 했다 한다 합니다 하여 하지 하기 하게 한 할 됩니다 된다 되는 되어 되고 된 될 되면 되지 않는 않고 않은 않다 않습니다 않을 아니라 아닌 아니다 것이 것은 것을 것이다 것입니다 것으로 것도 수가 수도 이것 이것은 이것을 그것 그것은 그것을 여기 여기서 거기 거기서 이는 이를 이에 이와 즉 특히 예를 들어 라고 이라고 라는 이라는 대로 만큼 보다 뿐 뿐만 조금 많이 많은 거의 물론 아마 혹은 혹시 오히려 별로 그냥 약간 이후 이전'.split(
    ' ',
  )

const vague =
  '하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 첫 첫째 둘째 마지막 처음 번째 하루 오늘 어제 내일 요일 월요일 화요일 수요일 목요일 금요일 토요일 일요일 이번 지난 다음 일주일 주 달 개월 년 시간 분 시간이 번 사람 사람들 방법 부분 생각 말 일 문제 이야기 정도 필요 사용 가능 새로운 새로 좋은 좋다 큰 작은 예 예제 글 포스트 내용 결과 시작 끝 이유 의미 이용'.split(
    ' ',
  )

const hangul = /^[\uac00-\ud7a3]{3,}$/u

/** Endings of verbs, and what makes adjectives and adverbs of nouns: `검토합니다`, `검토하는` → `검토`. */
const verbal =
  /^(..+?)(?:합니다|합니까|한다|했다|했던|했습니다|하다|하는|하고|하여|해서|해야|하면|하기|하지|하세요|해요|하게|하도록|하려면|하려고|하지만|한|할|함|됩니다|된다|되는|되어|되고|되지|되면|됐다|되었습니다|될|된|됨|적인|적으로|습니다)$/u

/** Particles, and `들` of the plural: `팀들에서는`, `팀을` → `팀` when two syllables are left. */
const particle =
  /^(..+?)(?:들|은|는|이|가|을|를|의|에|에서|에게|에게서|께서|으로|로|으로서|로서|으로써|로써|으로부터|로부터|와|과|도|만|까지|부터|마다|처럼|보다|조차|밖에|이나|나|이라도|라도|이란|란|이라는|라는|이라고|라고|이며|이고|인|입니다|이다|하고|에는|에도|에만|에서는|에서도|으로는|로는|으로도|로도|까지는|과는|와는|과의|와의|야)$/u

/** Of a noun at the end of a name; 이, 가, 의 or 도 may be its last syllable. */
const surelyParticle =
  /(?<=[\uac00-\ud7a3]{2}|[\p{sc=Latin}\p{N}])(?:들?(?:을|를|은|는|에서는?|에게서?|에는|으로(?:는|도)?|까지(?:는|도)?|부터|과의|와의|과는|와는|에도|처럼|보다|마다))$/u

const verbEnd = /[다요고며면게러]$/u

/** Of a word that does not belong to the one behind it: `파일을 완전히`, but `팀의 신뢰`. */
const bound = /(?:을|를|은|는|에|에서|으로|고|며|해|히|게|러|처럼)$|^[이가의로]$/u

/** The word without what is said at its end. Two syllables stay, so that `회의` keeps what looks like a particle. */
function stem(word: string): string {
  let bare = word
  while (hangul.test(bare)) {
    const shorter = (verbal.exec(bare) ?? particle.exec(bare))?.[1]
    if (shorter === undefined) break
    bare = shorter
  }
  return bare
}

/** Korean: particles and endings off, words that only join. Pairs of syllables, as search engines take them, tell a little less. */
export const korean: Language = {
  name: 'ko',
  stem,
  stopWords: new Set(joining),
  vague: new Set([...vagueAnywhere, ...vague]),
  baseForm: (name) => name.replace(surelyParticle, ''),
  isSubject: (name) => {
    const words = name.split(/[\s-]/u)
    const last = words.pop() as string
    return stem(last) === last && !verbEnd.test(last) && !words.some((word) => bound.test(word))
  },
}

/** Reasons in Korean. */
export const koreanPhrases: Phrases = {
  and: (one, other) => `${one}, ${other}`, // 와 or 과 goes by the sound before it, which Latin letters do not show
  about: (subjects) => `공통 주제: ${subjects}`,
  sameSeries: (series) => `같은 연재: ${series}`,
  sameAuthor: (authors) => `같은 글쓴이: ${authors}`,
  linksTo: '이 글에서 링크한 글',
  linkedFrom: '이 글을 링크한 글',
  linkedByAlike: '비슷한 글에서 링크한 글',
}
