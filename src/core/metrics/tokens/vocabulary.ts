/** Numbers for symbols from 0 on, the same number for the same symbol. */
export class Vocabulary<Symbol> {
  readonly #numbers = new Map<Symbol, number>()

  /** How many different symbols have been met. */
  get size(): number {
    return this.#numbers.size
  }

  numbers(symbols: ArrayLike<Symbol> & Iterable<Symbol>): Int32Array {
    const numbered = new Int32Array(symbols.length)
    let place = 0
    for (const symbol of symbols) numbered[place++] = this.#number(symbol)
    return numbered
  }

  #number(symbol: Symbol): number {
    const known = this.#numbers.get(symbol)
    if (known !== undefined) return known
    const fresh = this.#numbers.size
    this.#numbers.set(symbol, fresh)
    return fresh
  }
}
