/** Shows in the preview of a table at once what the choices above it mean. */
export const columnRoles = (form: HTMLElement): void => {
  if (!(form instanceof HTMLFormElement)) return
  form.addEventListener('change', () => show(form))
  show(form)
}

const roles = ['machine', 'source', 'edited'] as const

const show = (form: HTMLFormElement): void => {
  const chosen = new Map(
    roles.flatMap((role) => {
      const select = form.querySelector<HTMLSelectElement>(`select[name="${role}"]`)
      const label = select?.labels[0]?.firstChild?.textContent?.trim() ?? ''
      return select === null || select.value === '' ? [] : [[Number(select.value), { role, label }]]
    }),
  )
  for (const row of form.querySelectorAll('tr')) {
    // The first cell numbers the row.
    for (const [index, cell] of [...row.cells].slice(1).entries()) {
      const role = chosen.get(index)
      cell.className = role?.role ?? ''
      const name = cell.querySelector('.role')
      if (name !== null) name.textContent = role?.label ?? ''
    }
  }
  const header = form.querySelector<HTMLInputElement>('input[name="header"]')
  form.querySelector('tbody tr')?.classList.toggle('heads', header?.checked ?? false)
}
