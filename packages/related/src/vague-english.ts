const words = `
  work works worked called
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion dozen
  dozens first second third fourth fifth half twice once double day days week weeks month months year years hour hours minute
  minutes seconds time times today tomorrow yesterday tonight morning afternoon evening monday tuesday wednesday thursday
  friday saturday sunday mondays tuesdays wednesdays thursdays fridays january february april june july august september
  october november december thing things stuff way ways lot lots bit part parts people person man woman everybody anybody
  nobody somebody someone everyone anyone something nothing anything everything kind sort place point end example examples
  detail details idea ideas reason reasons couple bunch plenty variety range topic topics purpose effort efforts chance matter
  moment sense aspect aspects difference differences approach approaches fact option options situation piece pieces top
  trouble post posts entry entries say says said saying know knows knew known go goes going went gone come came coming get
  gets got getting gotten make makes made making take takes took taken taking think thinks thought thinking find finds found
  finding give gives gave given giving try tries trying tried let lets see sees seen saw shown run running ran set mean means
  meant keep keeps kept put puts begin begins began begun ends ended sit sits sat hold holds held send sends sent speak speaks
  spoke spoken feel feels felt tell tells told become becomes became bring brings brought buy buys bought choose chose chosen
  drew drawn fall fell fallen forget forgot grew grown hear heard hid hidden lay led lose lost meet meets met pay paid rose
  sold spend spent stand stands stood stuck taught threw thrown understood wore woke won write writes wrote written lead leads
  leading based able additional ahead alive alone amazing apart available average away awesome aware bad behind better best
  big bigger biggest brief broad busy careful certain cheap clear clearer close complete complex comprehensive confident
  consistent convenient crazy curious current detailed different difficult direct due eager early earlier earliest easy easier
  effective efficient enough entire essential exact excellent excited exciting existing extra faster famous fantastic few
  fewer final fine former forward free fresh full fun funny further general glad good grateful great greater greatest happy
  hard helpful high higher highest huge ideal immediate important impossible incredible individual initial interested
  interesting invaluable large larger largest last late later latest latter least less likely little long longer loud low
  lower lowest lucky main major massive meaningful minor missing modern multiple near necessary new newer newest next nice
  normal numerous obvious odd often ok okay old older ongoing only original other others outgoing overall own particular past
  perfect pleased plus poor popular positive possible potential powerful present previous prior proper proud quick quicker
  quite rare rather ready real really reasonable recent relevant remarkable right rough sad same scary serious several short
  shorter significant silly similar simple slow slower slight specific straight straightforward strange strong subtle
  successful sudden sufficient suitable super sure terrible tiny total tough tricky true typical ultimate unable unclear
  unique unlikely upcoming usable useful usual valuable various vast weird whole wide wider wonderful worse worst worth wrong
  young younger active entirety towards toward actually almost already also although always altogether anymore anyway anywhere
  around aside basically beyond despite else elsewhere especially etc even ever everywhere hence however indeed instead maybe
  meanwhile moreover much nearly never nevertheless now otherwise perhaps please regardless since somehow sometimes somewhat
  somewhere soon still thanks thank therefore though thus together unless until upon versus via well whatever whenever whereas
  wherever whether whichever while who whom whose within without yet across per along alongside beside besides back just like
  many every hello hi yes bye var def func const nil null false int str tmp elif elsif args foo baz tbl obj
`

/** Verbs of which no form is a subject. `build`, `test` and `support` are things as well, and not here. */
const verbs = `
  accept accomplish achieve acknowledge add adjust affect agree aim allow announce anticipate appear apply appreciate argue
  arrive ask assume attempt attend avoid behave believe belong bother celebrate clarify combine compare complain comprise
  conclude confirm confuse consider consist contain continue convince cope cover create deal decide decrease deliver
  demonstrate describe deserve desire determine differ disappear discuss drop earn eliminate emerge emphasize enable encounter
  encourage enhance enjoy ensure enter establish evolve examine exceed exist expand expect explain extend facilitate fill
  finish focus follow force gain gather grab guess handle happen help hesitate highlight hope identify ignore illustrate
  imagine imply improve include increase indicate inform insist inspire intend introduce investigate invite involve join jump
  keep lack laugh listen look love maintain mention miss modify move need notice obtain occur offer overcome owe participate
  pick possess prefer prepare pretend prevent prioritize produce propose prove provide raise reach realize receive recognize
  recommend reduce refer reflect refuse regard relate rely remain remember remind remove repeat replace represent require
  respond resume return reveal save seek seem select separate settle shout show shut solicit solve start stay stop struggle
  submit succeed suffer suggest suppose surprise talk tend treat turn understand use visit wait walk want warn welcome wish
  wonder worry yield
`

/**
 * English words that no reader takes for a subject, in small letters. Found by looking at the sentences of fifteen
 * blogs: a word is here when "Both are about …" with it made nobody wiser on any of them.
 */
export const vagueEnglish: ReadonlySet<string> = new Set([
  ...words.trim().split(/\s+/),
  ...verbs.trim().split(/\s+/).flatMap(formsOf),
])

/** `stop`, `stops`, `stopped`, `stopping`, and forms that nobody writes. */
function formsOf(verb: string): readonly string[] {
  const bare = verb.replace(/e$/u, '')
  const doubled = verb + verb.slice(-1)
  const past = verb.replace(/y$/u, 'i')
  return [
    verb,
    `${verb}s`,
    ...[verb, past].map((stem) => `${stem}es`),
    ...[bare, doubled, past].map((stem) => `${stem}ed`),
    ...[bare, doubled, verb].map((stem) => `${stem}ing`),
  ]
}
