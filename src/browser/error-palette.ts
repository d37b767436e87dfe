/**
 * Chooses by keyboard in a form of categories and severities: a letter a family, the next letter
 * one of its subtypes, a digit the severity. Without a script the same form works by mouse.
 */
export class ErrorPalette {
  readonly #form: HTMLElement
  #open: HTMLElement | undefined

  constructor(form: HTMLElement) {
    this.#form = form
    form.classList.add('keyed')
  }

  /** Whether the key meant something here. */
  press(key: string): boolean {
    return /^\d$/.test(key) ? this.#chooseSeverity(key) : this.#chooseCategory(key.toLowerCase())
  }

  /** Nothing is half chosen any more. */
  reset(): void {
    this.#openFamily(undefined)
  }

  #chooseSeverity(key: string): boolean {
    const input = inputs(this.#form, 'input[name=severity]').find((it) => it.dataset.key === key)
    if (input !== undefined) input.checked = true
    return input !== undefined
  }

  #chooseCategory(key: string): boolean {
    const [, ...subtypes] = this.#open === undefined ? [] : inputs(this.#open, 'input')
    const subtype = subtypes.find((it) => it.dataset.key === key)
    if (subtype !== undefined) {
      subtype.checked = true
      this.#openFamily(undefined)
      return true
    }
    const families = [...this.#form.querySelectorAll<HTMLElement>('.family')]
    for (const family of families) {
      const [first] = inputs(family, 'input')
      if (first?.dataset.key !== key) continue
      first.checked = true
      this.#openFamily(family)
      return true
    }
    return false
  }

  #openFamily(family: HTMLElement | undefined): void {
    this.#open?.classList.remove('open')
    this.#open = family
    family?.classList.add('open')
    family?.scrollIntoView({ block: 'nearest' })
  }
}

const inputs = (parent: HTMLElement, selector: string): readonly HTMLInputElement[] => [
  ...parent.querySelectorAll<HTMLInputElement>(selector),
]
