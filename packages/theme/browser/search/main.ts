import { createAddress } from './address.ts'
import { createConnection } from './connection.ts'
import { listenToKeys } from './keys.ts'
import { queryFromPath } from './query-from-path.ts'
import { createSession } from './session.ts'
import { findView } from './view.ts'
import type { Words } from './words.ts'

// The script of the search page, and of the page for addresses that lead nowhere. Nothing is loaded before the reader turns
// to the field or comes with a question.

const form = document.querySelector<HTMLFormElement>('form[data-client]')
const input = form?.querySelector('input')
if (form && input) start(form, input)

function start(form: HTMLFormElement, input: HTMLInputElement): void {
  const { client = '', index = '', words: text = '{}', from } = form.dataset
  const words = JSON.parse(text) as Words
  const view = findView(words)
  if (view === undefined) return
  const connection = createConnection(client, index, words.language)
  const session = createSession(connection, view, words, from === 'path' ? 3 : 10)

  // On the way to nowhere the address is not ours to write.
  if (from === 'path') {
    input.value = queryFromPath(location.pathname)
    void session.search(input.value)
  } else followAddress(form, input, session.search)

  input.addEventListener('focus', () => void connection().catch(() => {}), { once: true })
  view.more.addEventListener('click', async () => {
    const first = view.list.children.length
    await session.more()
    view.list.children[first]?.querySelector('a')?.focus()
  })
  listenToKeys(input, view.list)
}

const PAUSE_MS = 120

/** Searches while the reader types, and keeps the address up with it. */
function followAddress(
  form: HTMLFormElement,
  input: HTMLInputElement,
  search: (query: string) => Promise<void>,
): void {
  const address = createAddress()
  let timer: ReturnType<typeof setTimeout> | undefined

  const ask = (): void => {
    clearTimeout(timer)
    address.keep(input.value.trim())
    void search(input.value.trim())
  }
  const arrive = (): void => {
    input.value = address.query()
    address.finish()
    void search(input.value)
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, PAUSE_MS)
  })
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    input.value = ''
    ask()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask()
    address.finish()
  })
  addEventListener('popstate', arrive)
  arrive()
}
