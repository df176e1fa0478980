import { type SafeHtml, trusted } from '@octavo/renderer'
import type { Body } from '@octavo/theme'

/** A body from markup written by hand, in the shape that @octavo/markdown gives it. */
export function bodyOf(markup: string): Body {
  const html: SafeHtml = trusted(markup)
  return { read: () => html }
}

const anchor = (id: string): string =>
  ` <a class="anchor" href="#${id}" aria-label="Link to this heading">§</a>`

export const everything: Body = bodyOf(`
<p>The first meeting of the winter had nine people in it and one question that nobody wanted to ask. It took us until half past four to hear it, and by then the coffee was cold and two of us had missed a train. I have thought about that afternoon more often than about any that went well.</p>
<p>What follows is not a method. It is what we wrote down on the way home<sup><a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>, in the order in which it occurred to us, with <a href="#">the two links</a> people have asked for since 1998, and <em>one remark</em> that is only true in <strong>small rooms</strong>.</p>
<h2 id="before">Before anyone speaks${anchor('before')}</h2>
<p>A room says a good deal before anyone in it does. Where the door is, who sits with a back to it, whether the clock can be seen. <code>npm run build</code> would not help here, nor would <kbd>Ctrl</kbd> + <kbd>C</kbd>.</p>
<p>We have a habit of arriving twenty minutes early and moving one chair. It hardly matters which.</p>
<ul>
<li>Ask who is missing, and wait for the answer.</li>
<li>Write the question on paper, not on a wall: paper can be turned over.
<ul><li>Folded once, it is a leaf.</li><li>Folded three times, it is an octavo.</li></ul></li>
<li>Leave the last ten minutes empty.</li>
</ul>
<blockquote><p>The pause is not the absence of the conversation. It is where the conversation changes hands, and whoever fills it too early has taken something.</p><p><cite>From the notes of a facilitator, 1987</cite></p></blockquote>
<h3 id="clock">About the clock${anchor('clock')}</h3>
<p>Clocks are a courtesy. They tell a guest that the end exists. The following is the smallest one we could write:</p>
<pre tabindex="0"><code class="hljs language-ts"><span class="hljs-comment">// Rings once, and only for those who asked for it.</span>
<span class="hljs-keyword">export</span> <span class="hljs-keyword">async</span> <span class="hljs-keyword">function</span> <span class="hljs-title function_">ring</span>(<span class="hljs-params">minutes: <span class="hljs-built_in">number</span></span>): <span class="hljs-title class_">Promise</span>&lt;<span class="hljs-built_in">string</span>&gt; {
  <span class="hljs-keyword">if</span> (minutes &lt; <span class="hljs-number">0</span>) <span class="hljs-keyword">throw</span> <span class="hljs-keyword">new</span> <span class="hljs-title class_">RangeError</span>(<span class="hljs-string">&#x60;a clock cannot go back, got <span class="hljs-subst">\${minutes}</span>&#x60;</span>)
  <span class="hljs-keyword">await</span> <span class="hljs-title function_">wait</span>(minutes * <span class="hljs-number">60_000</span>)
  <span class="hljs-keyword">return</span> <span class="hljs-string">'time'</span>
}
<span class="hljs-deletion">- const loud = true</span>
<span class="hljs-addition">+ const loud = false</span></code></pre>
<p>It is followed by a picture, because a picture was there.</p>
<figure><img src="picture-2.svg" alt="Three chairs around a table with one leaf of paper" width="900" height="560" loading="lazy"><figcaption>Three chairs and a leaf of paper. The fourth chair is the reader’s.</figcaption></figure>
<div class="callout callout-note" role="note"><p class="callout-title">Note</p><p>Chairs that match make people match. Borrow at least one from the kitchen.</p></div>
<h2 id="after">What the figures say${anchor('after')}</h2>
<p>We counted. Of 37 meetings between 2019 and 2024, those with a pause of more than eight seconds ended 11 minutes earlier.</p>
<div class="table" tabindex="0"><table><thead><tr><th>Kind of meeting</th><th class="align-right">Held</th><th class="align-right">With a pause</th><th class="align-right">Minutes saved</th></tr></thead><tbody><tr><td>Weekly</td><td class="align-right">21</td><td class="align-right">9</td><td class="align-right">8.5</td></tr><tr><td>After a failure</td><td class="align-right">7</td><td class="align-right">6</td><td class="align-right">19.0</td></tr><tr><td>With a guest from outside</td><td class="align-right">9</td><td class="align-right">2</td><td class="align-right">4.2</td></tr></tbody></table></div>
<p>Things to try before the next one:</p>
<ul class="contains-task-list">
<li class="task-list-item"><input type="checkbox" disabled checked aria-label="Done"> Move one chair.</li>
<li class="task-list-item"><input type="checkbox" disabled aria-label="Open"> Count to eight, silently, twice.</li>
</ul>
<div class="callout callout-warning" role="note"><p class="callout-title">Warning</p><p>A silence that is announced is an exercise. A silence that is not announced is a meeting.</p><p>Both have their place; only one of them works on Mondays.</p></div>
<hr>
<h2 id="end">The train home${anchor('end')}</h2>
<p>On the way back we did what people do on trains, which is to be very clear about what somebody else should have said.</p>
<ol><li>First, that the question was in the room from the start.</li><li>Second, that we had all walked around it.</li><li>Third, that the cold coffee was nobody’s fault.<sup><a href="#fn-2" id="fnref-2" data-footnote-ref aria-describedby="footnote-label">2</a></sup></li></ol>
<dl><dt>Leaf</dt><dd>Two pages, front and back.</dd><dt>Quire</dt><dd>Leaves folded together, mostly eight.</dd></dl>
<details><summary>And the question?</summary><p>It was: do we still want to do this together?</p></details>
<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="fn-1"><p>On the back of the agenda, which had room. <a href="#fnref-1" data-footnote-backref aria-label="Back to reference 1">↩</a></p></li><li id="fn-2"><p>It was mine. <a href="#fnref-2" data-footnote-backref aria-label="Back to reference 2">↩</a></p></li></ol></section>
`)

export const everythingHeadings = [
  {
    id: 'before',
    text: 'Before anyone speaks',
    children: [{ id: 'clock', text: 'About the clock', children: [] }],
  },
  { id: 'after', text: 'What the figures say', children: [] },
  { id: 'end', text: 'The train home', children: [] },
]

export const twoLines: Body = bodyOf('<p>The shop is closed on Thursday. We are at the sea.</p>')

export const wideThings: Body = bodyOf(`
<p>This post holds what does not fit: a table of twelve columns, a line of code that goes on, an address without a break (https://example.org/a/very/long/address/that/never/ends/and/then/goes/on/for/a/while/longer/than/anyone/expected.html), and a Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel.</p>
<div class="table" tabindex="0"><table><thead><tr>${Array.from({ length: 12 }, (_, i) => `<th>Month ${i + 1}</th>`).join('')}</tr></thead><tbody>${Array.from({ length: 4 }, (_, row) => `<tr>${Array.from({ length: 12 }, (_, i) => `<td>${(row + 3) * (i + 7) * 13}</td>`).join('')}</tr>`).join('')}</tbody></table></div>
<p>And the code:</p>
<pre tabindex="0"><code class="hljs language-sh">${'curl --silent --show-error --location '.padEnd(200, 'x')}
<span class="hljs-comment"># a short line after a long one</span></code></pre>
<pre tabindex="0"><code class="hljs language-ts"><span class="line marked" data-line="9">const chairs = 9</span>
<span class="line removed" data-line="10">const voices = 1</span>
<span class="line added" data-line="11">const <mark>voices</mark> = chairs</span></code></pre>
<div class="callout callout-tip" role="note"><p class="callout-title">Tip</p><p>Fold the table.</p></div>
<div class="callout callout-important" role="note"><p class="callout-title">Important</p><p>Unfold it again.</p></div>
<div class="callout callout-caution" role="note"><p class="callout-title">Caution</p><ul><li>Mind the staples.</li><li>And the edges.</li></ul></div>
<p><a href="#">A last line with <code>code in a link</code></a> and <mark>marked words</mark>, H<sub>2</sub>O, <abbr title="Oxford English Dictionary">OED</abbr>, <del>gone</del>.</p>
`)

export const arabic: Body = bodyOf(`
<p>في صباح الشتاء الأول جلس تسعة أشخاص في غرفة صغيرة، وكان بينهم سؤال واحد لم يرد أحد أن يطرحه. مرت الساعات وبردت القهوة، ثم سأل أحدهم.</p>
<h2 id="one">قبل أن يتكلم أحد</h2>
<p>للغرفة كلامها قبل أن يبدأ الكلام: أين الباب، ومن يجلس وظهره إليه.</p>
<ul><li>اسأل من الغائب.</li><li>اكتب السؤال على ورقة.</li></ul>
<blockquote><p>الصمت ليس غياب الحديث.</p></blockquote>
<pre tabindex="0"><code class="hljs language-sh">octavo build --verify</code></pre>
<h2 id="two">الأرقام</h2><p>عقدنا 37 اجتماعا بين 2019 و2024.</p>
<h2 id="three">العودة</h2><p>وفي القطار قلنا ما كان ينبغي أن يقال.</p>
`)

const noteRef = (n: number, again = ''): string =>
  `<sup><a href="#fn-${n}" id="fnref-${n}${again}" data-footnote-ref aria-describedby="footnote-label">${n}</a></sup>`

const noteTexts = [
  'Short.',
  'On the back of the agenda, which had room for it, and which is still pinned above the kettle in the kitchen upstairs, where anybody can read what we thought of it at the time.',
  'Somebody counted.',
  'See the <a href="#">minutes</a>, page 4, <em>and</em> the drawing beside them.',
  'It was mine, and it took me eleven years to say so in a room with the door open. I have since met four people who believed that it was theirs, and none of them was wrong.',
]

/** Notes close together, a long one at the very end, and one that is named twice. */
export const annotated: Body = bodyOf(`
<p>The room${noteRef(1)} had nine chairs${noteRef(2)} and one of them was broken.${noteRef(3)} We sat down in the order in which we had come up the stairs, which is the order of patience, and nobody took the chair.</p>
<p>Half an hour later it was the only free one.${noteRef(1, '-2')} What happened then is in the minutes,${noteRef(4)} more or less.</p>
<pre tabindex="0"><code>chair = chairs.find(isBroken) // a line of code that is wider than the column of text it stands in, on purpose</code></pre>
<p>The last line is the one people quote.${noteRef(5)}</p>
<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol>${noteTexts
  .map(
    (text, i) =>
      `<li id="fn-${i + 1}"><p>${text} <a href="#fnref-${i + 1}" data-footnote-backref aria-label="Back to reference ${i + 1}">↩</a></p></li>`,
  )
  .join('')}</ol></section>
`)

/** MathML as `temml()` of @octavo/markdown writes it. */
export const formulas: Body = bodyOf(`
<p>The area is <span class="math"><math><mrow><mi>A</mi><mo>=</mo><mi>π</mi><msup><mi>r</mi><mn class="tml-sml-pad">2</mn></msup></mrow></math></span> and <span class="math"><math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac></math></span>.</p>
<p><span class="math" tabindex="0"><math display="block" class="tml-display"><mrow><msubsup><mo movablelimits="false">∫</mo><mn>0</mn><mi>∞</mi></msubsup><msup><mi>e</mi><mrow class="tml-sml-pad"><mo form="prefix" stretchy="false" lspace="0em" rspace="0em">−</mo><msup><mi>x</mi><mn class="tml-sml-pad">2</mn></msup></mrow></msup><mspace width="0.1667em"></mspace><mi>d</mi><mi>x</mi><mo>=</mo><mfrac><msqrt><mrow><mi>π</mi><mspace width="0pt" height="0.5em"></mspace></mrow></msqrt><mn>2</mn></mfrac></mrow></math></span></p>
<p>A matrix that does not fit:</p>
<p><span class="math" tabindex="0"><math display="block" class="tml-display"><mrow><mo fence="true" form="prefix" stretchy="true">(</mo><mtable><mtr><mtd class="math-flush-start"><msub><mi>a</mi><mn>11</mn></msub></mtd><mtd><msub><mi>a</mi><mn>12</mn></msub></mtd><mtd><msub><mi>a</mi><mn>13</mn></msub></mtd><mtd><msub><mi>a</mi><mn>14</mn></msub></mtd><mtd><msub><mi>a</mi><mn>15</mn></msub></mtd><mtd><msub><mi>a</mi><mn>16</mn></msub></mtd><mtd><msub><mi>a</mi><mn>17</mn></msub></mtd><mtd><msub><mi>a</mi><mn>18</mn></msub></mtd><mtd><msub><mi>a</mi><mn>19</mn></msub></mtd><mtd class="math-flush-end"><msub><mi>a</mi><mn>20</mn></msub></mtd></mtr><mtr><mtd class="math-flush-start"><msub><mi>b</mi><mn>11</mn></msub></mtd><mtd><msub><mi>b</mi><mn>12</mn></msub></mtd><mtd><msub><mi>b</mi><mn>13</mn></msub></mtd><mtd><msub><mi>b</mi><mn>14</mn></msub></mtd><mtd><msub><mi>b</mi><mn>15</mn></msub></mtd><mtd><msub><mi>b</mi><mn>16</mn></msub></mtd><mtd><msub><mi>b</mi><mn>17</mn></msub></mtd><mtd><msub><mi>b</mi><mn>18</mn></msub></mtd><mtd><msub><mi>b</mi><mn>19</mn></msub></mtd><mtd class="math-flush-end"><msub><mi>b</mi><mn>20</mn></msub></mtd></mtr></mtable><mo fence="true" form="postfix" stretchy="true">)</mo></mrow></math></span></p>
<p>And the end.</p>
`)
