import { describe, expect, it } from 'vitest'
import { rankRelated, wordPairs, words } from '../src/index.ts'
import { loadLanguage } from '../src/load-language.ts'

/** Two texts on peer review, then two on bread; what each has in common stands in another form in the other. */
const blogs: Readonly<Record<string, readonly string[]>> = {
  pl: [
    'Zaufanie rośnie małymi krokami. Kto prosi o recenzję, ten okazuje zaufanie. Dobra recenzja zaczyna się od pytań.',
    'Recenzje bez zaufania bolą. Dlatego recenzję piszemy razem, a pytania zadajemy z zaufaniem, zanim ktoś je zada nam.',
    'Chleb potrzebuje czasu: mąka, woda i sól. Chleb odpoczywa przez noc, a rano trafia do pieca.',
    'Dwa bochenki z jednego ciasta. Mąkę i wodę mieszamy wieczorem, a chleba nie kroimy od razu po wyjęciu z pieca.',
  ],
  cs: [
    'Důvěra roste po malých krocích. Kdo prosí o recenzi, projevuje důvěru. Dobrá recenze začíná otázkami.',
    'Recenze bez důvěry bolí. Důvěra roste, když recenzi píšeme spolu a otázky klademe dřív, než je někdo položí nám.',
    'Chléb potřebuje čas: mouka, voda a sůl. Chléb odpočívá přes noc a ráno jde do pece.',
    'Dva bochníky z jednoho těsta. Mouku a vodu mícháme večer a bochník nekrájíme hned po vytažení z pece.',
  ],
  tr: [
    'Güven küçük adımlarla büyür. İnceleme isteyen kişi güven gösterir. İyi bir inceleme sorularla başlar.',
    'Güven olmadan inceleme can yakar. Bu yüzden her inceleme birlikte yazılır, sorular da güvenle sorulur.',
    'Ekmek zaman ister: un, su ve tuz. Ekmek gece boyunca dinlenir, sabah fırına girer.',
    'Bir hamurdan iki ekmek. Unu ve suyu akşamdan karıştırın, ekmeği fırından çıkar çıkmaz kesmeyin.',
  ],
  ko: [
    '신뢰는 작은 걸음으로 자란다. 리뷰를 부탁하는 사람은 신뢰를 보인다. 좋은 리뷰는 질문으로 시작한다.',
    '신뢰가 없는 리뷰는 아프다. 그래서 리뷰를 함께 나누고, 팀의 신뢰부터 쌓는다.',
    '빵에는 시간이 필요하다. 밀가루와 소금을 섞고, 반죽은 밤새 쉰다. 빵은 아침에 굽는다.',
    '반죽 하나로 빵을 두 개 굽는다. 밀가루를 저녁에 섞으면 반죽이 부드럽다.',
  ],
  uk: [
    "Довіра росте малими кроками. Хто просить рецензію на комп'ютері, той виявляє довіру. Добра рецензія починається з запитань.",
    'Рецензії без довіри болять. Тому рецензію пишемо разом на комп’ютері, а запитання ставимо з довірою.',
    'Хліб потребує часу: борошно, вода і сіль. Хліб відпочиває вночі, а вранці йде до печі.',
    'Дві хлібини з одного тіста. Борошно з водою мішаємо ввечері, а хліба не ріжемо відразу.',
  ],
  hu: [
    'A bizalom apró lépésekben nő. Aki lektorálást kér, bizalmat mutat. A jó lektorálás kérdésekkel kezdődik.',
    'A bizalom nélküli lektorálás fáj. Ezért a lektorálást közösen írjuk, a kérdéseket bizalommal tesszük fel.',
    'A kenyér időt kér: liszt, víz és só. A kenyér éjszaka pihen, reggel a kemencébe kerül.',
    'Két kenyér egy tésztából. A lisztet és a vizet este keverjük, a kenyeret nem vágjuk fel a kemence után rögtön.',
  ],
  ro: [
    'Încrederea crește cu pași mici. Cine cere o recenzie arată încredere. O recenzie bună începe cu întrebări.',
    'Recenziile fără încredere dor. De aceea scriem recenzia împreună și punem întrebările cu încredere.',
    'Pâinea cere timp: făină, apă și sare. Pâinea se odihneşte noaptea și dimineaţa intră în cuptor.',
    'Două pâini dintr-un aluat. Făina și apa se amestecă seara, iar pâinea nu se taie imediat după cuptor; se odihnește.',
  ],
  el: [
    'Η εμπιστοσύνη μεγαλώνει με μικρά βήματα. Όποιος ζητά κριτική δείχνει εμπιστοσύνη. Η καλή κριτική αρχίζει με ερωτήσεις.',
    'Οι κριτικές χωρίς εμπιστοσύνη πονάνε. Γι’ αυτό γράφουμε την κριτική μαζί και κάνουμε τις ερωτήσεις με εμπιστοσύνη.',
    'Το ψωμί θέλει χρόνο: αλεύρι, νερό και αλάτι. Το ψωμί ξεκουράζεται τη νύχτα και το πρωί μπαίνει στον φούρνο.',
    'Δύο ψωμιά από μία ζύμη. Το αλεύρι και το νερό τα ανακατεύουμε το βράδυ, και το ψωμί βγαίνει από τον φούρνο.',
  ],
  id: [
    'Kepercayaan tumbuh selangkah demi selangkah. Siapa meminta tinjauan, menunjukkan kepercayaan. Tinjauan yang baik dimulai dengan pertanyaan.',
    'Meninjau tanpa kepercayaan itu menyakitkan. Karena itu tinjauan kami tulis bersama, dan pertanyaan diajukan dengan percaya.',
    'Roti butuh waktu: tepung, air dan garam. Roti beristirahat semalam, paginya masuk oven.',
    'Dua roti dari satu adonan. Tepung dan air diaduk sore hari, dan rotinya jangan dipotong begitu keluar dari oven.',
  ],
  bg: [
    'Доверието расте с малки стъпки. Който моли за рецензия, показва доверие. Добрата рецензия започва с въпроси.',
    'Рецензиите без доверие болят. Затова рецензията пишем заедно, а въпросите задаваме с доверие.',
    'Хлябът иска време: брашно, вода и сол. Хлябът почива през нощта, а сутринта влиза в пещта.',
    'Два хляба от едно тесто. Брашното и водата смесваме вечерта, а хляба не режем веднага след пещта.',
  ],
  ar: [
    'الثقة تنمو بخطوات صغيرة. من يطلب المراجعة يظهر الثقة. المراجعة الجيدة تبدأ بالأسئلة.',
    'مراجعة بلا ثقة تؤلم. لذلك نكتب مراجعاتنا معا، ونطرح أسئلة الفريق بثقة. الثقة أساس المراجعة.',
    'الخبز يحتاج إلى دقيق وماء وملح. يرتاح العجين ليلا، ثم يدخل الخبز الفرن صباحا.',
    'خبزان من عجين واحد. نخلط الدقيق والماء مساء، ولا نقطع الخبز فور خروجه من الفرن.',
  ],
  'zh-TW': [
    '信任來自小小的約定。願意請人審稿的人，表現出信任。好的審稿從提問開始。',
    '沒有信任的審稿讓人難受。因為這樣，我們一起審稿，也帶著信任提問。',
    '麵包需要時間，還有麵粉、水和鹽。麵團休息一晚，早上烤麵包。',
    '一個麵團可以烤兩個麵包。晚上把麵粉和鹽混合，麵團就會變軟。',
  ],
  th: [
    'ความไว้วางใจเติบโตทีละขั้น ผู้ที่ขอรีวิวแสดงความไว้วางใจ รีวิวที่ดีเริ่มจากคำถาม',
    'รีวิวที่ไม่มีความไว้วางใจทำให้เจ็บ เราจึงเขียนรีวิวด้วยกัน และถามคำถามด้วยความไว้วางใจ',
    'ขนมปังต้องการเวลา แป้ง น้ำ และเกลือ แป้งพักข้ามคืน แล้วขนมปังเข้าเตาอบตอนเช้า',
    'ขนมปังสองก้อนจากแป้งเดียว ผสมแป้งกับเกลือตอนเย็น และอย่าตัดขนมปังทันทีหลังออกจากเตาอบ',
  ],
}

interface Text {
  readonly id: string
  readonly text: string
}

const text = (one: Text): string => one.text

async function ranked(tag: string) {
  const { language, phrases } = await loadLanguage(tag)
  const items = (blogs[tag] as readonly string[]).map((one, i) => ({ id: String(i), text: one }))
  const related = rankRelated(items, {
    id: (one) => one.id,
    signals: [words(text, { language }), wordPairs(text, { language })],
    phrases,
  })
  return items.map((one) => related(one.id)[0])
}

describe('the follow-up post comes first', () => {
  it.each(Object.keys(blogs))('in %s, whatever the endings', async (tag) => {
    expect((await ranked(tag)).map((first) => first?.item.id)).toEqual(['1', '0', '3', '2'])
  })

  it.each([
    ['pl', 'Wspólny temat: zaufanie i recenzja'],
    ['cs', 'Společné téma: recenze'],
    ['tr', 'Ortak konu: güven ve inceleme'],
    ['ko', '공통 주제: 신뢰, 리뷰'],
    ['uk', 'Спільна тема: довіра'],
    ['zh-TW', '兩篇都談到信任和審稿'],
    ['ar', 'موضوع مشترك: الثقة والمراجعة'],
  ])('in %s, and is said to in its language', async (tag, because) => {
    expect((await ranked(tag))[1]?.because).toBe(because)
  })
})
