import type { Setting } from '../../core/checks/setting.ts'

/**
 * `find`, asked once for each value under the same setting: documents, segments and settings never
 * change. What is found before the dictionary knows every word is not kept: there may be more.
 */
export const keptFindings = <Value extends object, Under extends Setting | undefined, Found>(
  find: (value: Value, setting: Under) => Found,
): ((value: Value, setting: Under) => Found) => {
  const kept = new WeakMap<Value, { readonly setting: Under; readonly found: Found }>()
  return (value, setting) => {
    const known = kept.get(value)
    if (known !== undefined && known.setting === setting) return known.found
    const settled = settledBy(setting)
    const found = find(value, setting)
    if (settled()) kept.set(value, { setting, found })
    return found
  }
}

/** Tells whether the dictionary knew every word that it was asked for since: else it may find more. */
export const settledBy = (setting: Setting | undefined): (() => boolean) => {
  const misses = () => setting?.dictionary?.misses?.() ?? 0
  const before = misses()
  return () => misses() === before
}
