import { describe, expect, it } from 'vitest'
import { transcriptions } from '../../../src/core/checks/german/cyrillic.ts'
import { colognePhonetics } from '../../../src/core/checks/phonetics.ts'

describe('names from Cyrillic', () => {
  it.each([
    ['Лукашенко', 'Lukaschenko', 'Lukashenko'],
    ['Медведев', 'Medwedew', 'Medvedev'],
    ['Герасимов', 'Gerassimow', 'Gerasimov'],
    ['Захарова', 'Sacharowa', 'Zakharova'],
    ['Ельцин', 'Jelzin', 'Yeltsin'],
    ['Достоевский', 'Dostojewski', 'Dostoyevsky'],
    ['Александров', 'Alexandrow', 'Aleksandrov'],
    ['Шмигаль і', 'Schmyhal', 'Shmyhal'],
    ['Зеленський', 'Selenskyj', 'Zelensky'],
    ['Харків', 'Charkiw', 'Kharkiv'],
  ])('%s is %s in German and %s in English', (cyrillic, german, english) => {
    const [name = ''] = cyrillic.split(' ')
    // The soft sign tells Ukrainian from Russian less surely than і does.
    const source = name === 'Зеленський' ? `${name} і` : cyrillic
    expect(transcriptions(source)(name)).toEqual({ german, english })
  })
})

describe('Kölner Phonetik', () => {
  it.each([
    ['Wikipedia', '3412'],
    ['Müller-Lüdenscheidt', '65752682'],
    ['Breschnew', '17863'],
    ['Pjöngjang', '16464'],
    ['Lukaschenko', '54864'],
    ['Antony', '0626'],
    ['', ''],
  ])('%s is %s', (word, code) => expect(colognePhonetics(word)).toBe(code))

  it.each([
    ['Selenskyj', 'Zelensky'],
    ['Kiew', 'Kyiv'],
    ['Charkiw', 'Kharkiv'],
    ['Lukaschenko', 'Lukashenko'],
  ])('hears no difference between %s and %s', (before, after) =>
    expect(colognePhonetics(before)).toBe(colognePhonetics(after)),
  )
})
