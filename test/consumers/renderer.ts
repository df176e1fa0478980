import { html, trusted } from '@octavo/renderer'

const title = '<Trust> & peers'
const card = html`<a href="${'/trust/'}">${title}</a>${trusted('<hr>')}`
if (`${card}` !== '<a href="/trust/">&lt;Trust&gt; &amp; peers</a><hr>') throw new Error(`${card}`)
console.log('ok')
