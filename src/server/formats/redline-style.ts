/**
 * Colours as on the review screen. Struck out and underlined besides, so that a black-and-white
 * print and a colour-blind reader see the same.
 */
export const redlineStyle = `:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1c1a; --quiet: #5d5a54; --rule: #e4e0d8; --accent: #b3141b; --del-ink: #a3131a; --del-bg: #fdeaea; --ins-ink: #0b4fa8; --ins-bg: #e4effd; --ok: #1c6b3c; }
@media (prefers-color-scheme: dark) { :root { --paper: #171614; --ink: #ece8e0; --quiet: #b1aba0; --rule: #35322d; --accent: #ff6a6a; --del-ink: #ff9b98; --del-bg: #3c1d1d; --ins-ink: #9cc4ff; --ins-bg: #1b2c45; --ok: #8fd6a8; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: .9375rem / 1.45 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
header { border-bottom: 2px solid var(--accent); margin-bottom: .5rem; }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 .75rem; overflow-wrap: anywhere; }
dl { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; color: var(--quiet); }
dl div { display: flex; gap: .375rem; }
dt::after { content: ":"; }
dd { margin: 0; color: var(--ink); overflow-wrap: anywhere; }
section { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0 1rem; padding: .625rem 0; border-bottom: 1px solid var(--rule); }
.margin { color: var(--quiet); font-size: .8125rem; padding-top: .375rem; }
.margin b { display: inline-block; min-width: 1.5em; color: var(--ink); }
.approved .margin { color: var(--ok); }
.approved .margin::after { content: " ✓"; }
section > p, section > h2 { grid-column: 2; margin: 0; font: 1.0625rem / 1.6 Charter, "Bitstream Charter", Georgia, serif; white-space: pre-wrap; overflow-wrap: anywhere; hyphens: auto; }
section > h2 { font-weight: 700; }
section > ul { grid-column: 2; margin: .5rem 0 0; padding: 0 0 0 .75rem; border-left: 3px solid var(--rule); list-style: none; color: var(--quiet); font-size: .875rem; }
li { white-space: pre-wrap; overflow-wrap: anywhere; }
del { color: var(--del-ink); background: var(--del-bg); text-decoration: line-through; border-radius: 3px; }
ins { color: var(--ins-ink); background: var(--ins-bg); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; border-radius: 3px; }
del + ins { margin-inline-start: .15em; }
del b, ins b { box-shadow: inset 0 -.45em 0 color-mix(in srgb, currentcolor 22%, transparent); font-weight: inherit; }
[data-move] { text-decoration-style: dashed; }
[data-move]::after { display: inline-block; content: attr(data-move); font: 700 .625rem / 1 system-ui, sans-serif; vertical-align: super; padding: 0 1px; }
.white { position: relative; }
.white::before { content: attr(data-mark); position: absolute; inset: 0; text-align: center; }
.white[data-mark="↵"]::before, .white[data-mark="⇥"]::before { position: static; }
@media (max-width: 40rem) { section { grid-template-columns: minmax(0, 1fr); } section > p, section > h2, section > ul { grid-column: 1; } .margin { padding: 0; } }
@media print { :root { --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --del-ink: #000; --ins-ink: #000; --del-bg: none; --ins-bg: none; --ok: #000; --accent: #000; } body { max-width: none; padding: 0; font-size: 10pt; } section { break-inside: avoid; padding: 4pt 0; } section > p, section > h2 { font-size: 11pt; line-height: 1.5; } del { text-decoration-thickness: 1.5pt; } ins { text-decoration: underline double; } del b, ins b { box-shadow: none; } }`
