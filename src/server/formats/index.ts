import { csv } from './csv.ts'
import { docx } from './docx.ts'
import { docxTracked } from './docx-tracked.ts'
import { esa } from './esa.ts'
import type { Format } from './format.ts'
import { html } from './html.ts'
import { jsonl } from './jsonl.ts'
import { markdown } from './markdown.ts'
import { mqmTsv } from './mqm-tsv.ts'
import { original } from './original.ts'
import { po } from './po.ts'
import { record } from './record.ts'
import { redline } from './redline.ts'
import { srt } from './srt.ts'
import { tmx } from './tmx.ts'
import { tsv } from './tsv.ts'
import { txt } from './txt.ts'
import { vtt } from './vtt.ts'
import { xliff } from './xliff.ts'
import { xlsx } from './xlsx.ts'

/** Every file format, in the order of the menus. */
export const formats = [
  original,
  docxTracked,
  docx,
  txt,
  markdown,
  html,
  redline,
  csv,
  tsv,
  xlsx,
  jsonl,
  mqmTsv,
  esa,
  record,
  xliff,
  tmx,
  po,
  srt,
  vtt,
] as const satisfies readonly Format[]
