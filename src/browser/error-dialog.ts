import { ErrorPalette } from './error-palette.ts'
import { part } from './segment-row.ts'

/** What somebody chose in the dialog. */
export interface ChosenError {
  readonly category: string
  readonly severity: string
  readonly note: string
}

interface Acts {
  readonly send: (error: ChosenError) => void
  /** One more place belongs to the same error. */
  readonly another: () => void
  readonly close: () => void
  /** It was left by Escape: the browser closes it. */
  readonly cancel: () => void
}

/** The dialog in which an error gets its category and severity, by keys or by mouse. */
export class ErrorDialog {
  readonly #dialog: HTMLDialogElement
  readonly #form: HTMLFormElement
  readonly #palette: ErrorPalette
  readonly #acts: Acts

  constructor(dialog: HTMLElement, acts: Acts) {
    const form = dialog.querySelector('form')
    if (!(dialog instanceof HTMLDialogElement) || form === null) {
      throw new Error('the page has no palette')
    }
    this.#dialog = dialog
    this.#form = form
    this.#palette = new ErrorPalette(form)
    this.#acts = acts
    dialog.addEventListener('keydown', (event) => this.#pressed(event))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      event.stopPropagation()
      acts.send(this.#chosen)
    })
    part(dialog, '[data-another]').addEventListener('click', acts.another)
    part(dialog, '[data-cancel]').addEventListener('click', acts.close)
    dialog.addEventListener('cancel', acts.cancel)
  }

  /** Shows it for words of the text, `missing` where there are none; with what was chosen before. */
  open(quotes: readonly string[], missing: string, known?: ChosenError): void {
    const places = quotes.flatMap((quote) => {
      const element = document.createElement(quote === '' ? 'em' : 'q')
      element.textContent = quote === '' ? missing : quote
      return [element, ' ']
    })
    part(this.#dialog, '.places').replaceChildren(...places)
    this.trouble('')
    if (known !== undefined) this.#fill(known)
    this.#palette.reset()
    this.#dialog.showModal()
    part(this.#dialog, 'button.primary').focus()
  }

  close(): void {
    this.#dialog.close()
  }

  reset(): void {
    this.#form.reset()
  }

  trouble(message: string): void {
    const trouble = part(this.#dialog, '.trouble')
    trouble.textContent = message
    trouble.hidden = message === ''
  }

  get #chosen(): ChosenError {
    const data = new FormData(this.#form)
    return {
      category: String(data.get('category') ?? ''),
      severity: String(data.get('severity') ?? 'minor'),
      note: String(data.get('note') ?? ''),
    }
  }

  #fill({ category, severity, note }: ChosenError): void {
    this.reset()
    for (const input of this.#form.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
      input.checked = input.value === (input.name === 'category' ? category : severity)
    }
    const field = this.#form.querySelector<HTMLInputElement>('input[name=note]')
    if (field !== null) field.value = note
  }

  #pressed(event: KeyboardEvent): void {
    const { key, target } = event
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    // Single characters mean something else here than on the page below.
    event.stopPropagation()
    if (!(target instanceof HTMLElement) || target.matches('input:not([type=radio])')) return
    if (key === '+') this.#acts.another()
    else if (key.length !== 1 || !this.#palette.press(key)) return
    else if (/^\d$/.test(key)) this.#acts.send(this.#chosen)
    event.preventDefault()
  }
}
