import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import { languages } from '../language/language.ts'
import { assetBase, importMap, pageModules, rootFolder } from './assets.ts'
import { effortSettings, keySettings, type Reader, themes } from './reader.ts'

const views = join(rootFolder, 'views')

/**
 * Ties a template to the one type it may read: the template sees it as `page`, and nothing else.
 * Never pass a request's body or query as the page itself: build an object of named fields.
 */
export const view = <Page extends object>(name: string): ((page: Page) => string) => {
  const filename = join(views, `${name}.ejs`)
  let template: ejs.TemplateFunction | undefined
  return (content) => {
    template ??= ejs.compile(readFileSync(filename, 'utf8'), {
      filename,
      views: [views],
      cache: true,
      escape: escaped,
    })
    return template({ page: content })
  }
}

/**
 * A browser reads CRLF as LF: then places in a text of the page would be none of the text that is
 * kept. Only as a character reference CR stays what it is (HTML standard, 13.2.3.5). A CR alone
 * may become LF: no place moves, and the line breaks there.
 */
const escaped = (value: unknown): string => ejs.escapeXML(value).replaceAll('\r\n', '&#13;\n')

/** `working` pages use the whole width, `reading` pages a column. */
export type PageKind = 'working' | 'reading'

interface LayoutPage {
  readonly language: string
  readonly theme: string
  readonly singleKeys: string
  readonly title: string
  readonly kind: PageKind
  readonly assets: string
  readonly importMap: string
  readonly modules: readonly string[]
  readonly skip: string
  readonly brandSuffix: string
  readonly navigation: readonly { href: string; label: string; current: boolean }[]
  readonly settings: SettingsForm
  readonly content: string
}

interface SettingsForm {
  readonly label: string
  readonly back: string
  readonly name: { label: string; hint: string; value: string }
  readonly language: Choice
  readonly theme: Choice
  readonly keys: Choice
  readonly effort: Choice & { readonly hint: string }
  readonly save: string
}

interface Choice {
  readonly label: string
  readonly options: readonly { value: string; label: string; chosen: boolean }[]
}

const layout = view<LayoutPage>('layout')

/** A whole HTML page: `content`, rendered already, in the frame that all pages share. */
export const page = (request: {
  readonly title: string
  readonly content: string
  readonly reader: Reader
  readonly path: string
  readonly kind: PageKind
}): string => {
  const { words } = request.reader
  return layout({
    language: words.language,
    theme: request.reader.theme,
    singleKeys: request.reader.singleKeys ? 'on' : 'off',
    title: request.title === 'Rotstift' ? request.title : `${request.title} · Rotstift`,
    kind: request.kind,
    assets: assetBase,
    importMap,
    modules: pageModules,
    skip: words.frame.skip,
    brandSuffix: words.frame.documents,
    navigation: navigation(request.reader, request.path),
    settings: settingsForm(request.reader, request.path),
    content: request.content,
  })
}

const navigation = ({ words: { frame } }: Reader, path: string): LayoutPage['navigation'] =>
  [
    { href: '/', label: frame.documentsLink },
    { href: '/documents/new', label: frame.newDocument },
    { href: '/reports', label: frame.reports },
    { href: '/style', label: frame.style },
    { href: '/names', label: frame.names },
    { href: '/help', label: frame.help },
  ].map((link) => ({ ...link, current: link.href === path }))

const settingsForm = (reader: Reader, path: string): SettingsForm => {
  const { frame, language } = reader.words
  return {
    label: frame.settings,
    back: path,
    name: { label: frame.yourName, hint: frame.yourNameHint, value: reader.name },
    language: {
      label: frame.interfaceLanguage,
      options: languages.map((value) => ({
        value,
        label: frame.languageNames[value],
        chosen: value === language,
      })),
    },
    theme: {
      label: frame.theme,
      options: themes.map((value) => ({
        value,
        label: frame.themes[value],
        chosen: value === reader.theme,
      })),
    },
    keys: {
      label: frame.singleKeys,
      options: keySettings.map((value) => ({
        value,
        label: frame.onOff[value],
        chosen: (value === 'on') === reader.singleKeys,
      })),
    },
    effort: {
      label: frame.effort,
      hint: frame.effortHint,
      options: effortSettings.map((value) => ({
        value,
        label: frame.onOff[value],
        chosen: (value === 'on') === reader.effort,
      })),
    },
    save: frame.save,
  }
}
