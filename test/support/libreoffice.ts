import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { unzipSync } from 'fflate'
import { SaxesParser, type SaxesTagPlain } from 'saxes'

const programIn = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))

/** LibreOffice, if this machine has it. */
export const soffice = programIn('soffice')
/** What makes pictures of PDF pages, if this machine has it. */
export const pdftoppm = programIn('pdftoppm')

/** What LibreOffice makes of a Word document. */
export interface Opened {
  /** Its text with the revisions in it, and after it accepted or rejected all of them. */
  readonly undecided: string
  readonly accepted: string
  readonly rejected: string
  readonly pdf: Uint8Array
}

/**
 * Opens a file in LibreOffice, with a profile and a home of its own that are gone afterwards. The
 * file may have no comments: without a screen, LibreOffice 7.4 dies of drawing them in the margin.
 */
export const opened = (file: Uint8Array): Opened => {
  if (soffice === undefined) throw new Error('there is no LibreOffice on this machine')
  const folder = mkdtempSync(join(tmpdir(), 'rotstift-office-'))
  try {
    writeFileSync(join(folder, 'file.docx'), file)
    // The first start makes the profile, and puts its own macros over whatever is there.
    start(soffice, folder, ['--terminate_after_init'])
    writeMacro(folder)
    start(soffice, folder, [`macro:///Standard.Module1.Decide(${folder})`])
    const text = (name: string) => contentOf(readFileSync(join(folder, `${name}.odt`)))
    return {
      undecided: text('undecided'),
      accepted: text('accepted'),
      rejected: text('rejected'),
      pdf: readFileSync(join(folder, 'undecided.pdf')),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Converts a file to OpenDocument; gives its content. */
export const converted = (file: Uint8Array): string => {
  if (soffice === undefined) throw new Error('there is no LibreOffice on this machine')
  const folder = mkdtempSync(join(tmpdir(), 'rotstift-office-'))
  try {
    const path = join(folder, 'file.docx')
    writeFileSync(path, file)
    start(soffice, folder, ['--convert-to', 'odt', '--outdir', folder, path])
    return contentOf(readFileSync(join(folder, 'file.odt')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const start = (program: string, folder: string, words: readonly string[]): void => {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync(program, ['--headless', '--norestore', profile, ...words], {
    env: { ...process.env, HOME: folder },
    stdio: 'ignore',
    timeout: 120_000,
  })
}

const contentOf = (odt: Uint8Array): string =>
  Buffer.from(unzipSync(odt)['content.xml'] ?? []).toString()

/** LibreOffice itself decides: nothing of ours is asked what accepting means. */
const macro = `
Function Opened(folder)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden" : how(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(ConvertToURL(folder + "/file.docx"), "_blank", 0, how())
End Function
Sub Save(document, path, filter)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName" : how(0).Value = filter
  document.storeToURL(ConvertToURL(path), how())
End Sub
Sub Decision(folder, command, name)
  document = Opened(folder)
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  Save(document, folder + "/" + name + ".odt", "writer8")
  document.close(True)
End Sub
Sub Decide(folder)
  document = Opened(folder)
  Save(document, folder + "/undecided.odt", "writer8")
  Save(document, folder + "/undecided.pdf", "writer_pdf_Export")
  document.close(True)
  Decision(folder, ".uno:AcceptAllTrackedChanges", "accepted")
  Decision(folder, ".uno:RejectAllTrackedChanges", "rejected")
End Sub
`

const writeMacro = (folder: string): void => {
  const code = macro.replaceAll('"', '&quot;')
  writeFileSync(
    join(folder, 'profile/user/basic/Standard/Module1.xba'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${code}</script:module>`,
  )
}

const gaps: Readonly<Record<string, string>> = { 'text:tab': '\t', 'text:line-break': '\n' }
const aside = ['office:annotation', 'text:tracked-changes', 'text:note-citation', 'text:index-body']

/** The paragraphs of a text in OpenDocument, in the order of their ends; comments are none. */
export const openDocumentTexts = (content: string): readonly string[] => {
  const texts: string[] = []
  const open: string[] = []
  let skipped = 0
  const add = (text: string) => {
    if (skipped === 0 && open.length > 0) open.push((open.pop() ?? '') + text)
  }
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (aside.includes(name)) skipped += 1
    if (skipped === 0 && (name === 'text:p' || name === 'text:h')) open.push('')
    if (name === 'text:s') add(' '.repeat(Number(attributes['text:c'] ?? 1)))
    add(gaps[name] ?? '')
  })
  parser.on('closetag', ({ name }) => {
    if (skipped === 0 && (name === 'text:p' || name === 'text:h')) texts.push(open.pop() ?? '')
    if (aside.includes(name)) skipped -= 1
  })
  parser.on('text', add)
  parser.write(content).close()
  return texts
}

/** The revisions that a text in OpenDocument has: kind, author and date. */
export const openDocumentRevisions = (content: string) =>
  [
    ...content.matchAll(
      /<text:(insertion|deletion)><office:change-info><dc:creator>([^<]*)<\/dc:creator><dc:date>([^<]*)<\/dc:date>/g,
    ),
  ].map(([, kind, author, date]) => ({ kind, author, date }))
