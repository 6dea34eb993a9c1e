/**
 * The look of a report, and the base of that of the other pages. System fonts: the words of papers in a book face,
 * ours in the face of the system. What was removed or added is told by a line through or under it, by a sign and by a
 * word; colour only helps. All pairs of colours have a contrast of 4.5 to 1 or more, in light and in dark
 * (`test/browser/report.test.ts` measures them).
 */
export const baseStyle = `
:root{color-scheme:light dark;--paper:#fdfcf9;--card:#f5f3ed;--ink:#1b1c1f;--soft:#5b5c63;--rule:#d8d4c9;--link:#0a4a8f;
--add:#0b5a2b;--add-back:#e6f3e8;--del:#8d1c17;--del-back:#fbeae7;--edit:#7a4b00;--move:#4b3a86;--warn:#6b4300;--warn-back:#fff1cf;
--book:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Noto Serif",serif;
--plain:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#15171a;--card:#1e2125;--ink:#e9e7e3;--soft:#acabab;--rule:#3a3d43;--link:#9ac4f8;
--add:#98dcab;--add-back:#16301f;--del:#f4b1a9;--del-back:#3b1e1c;--edit:#e7c07a;--move:#c3b5f5;--warn:#f6d791;--warn-back:#3a2c0c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:0 1.25rem 3rem;max-width:62rem;background:var(--paper);color:var(--ink);
font:1rem/1.55 var(--plain);overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem;top:0;padding:.6rem 1rem;background:var(--paper)}
.skip:focus{left:0;z-index:1}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:0;text-wrap:balance}
h1{font:600 clamp(1.4rem,1rem + 1.7vw,2.05rem)/1.25 var(--book);margin:.15rem 0 .7rem;text-wrap:pretty}
h2{font-size:1.05rem;font-weight:650;margin:2.4rem 0 .8rem;padding-top:.7rem;border-top:2px solid var(--ink)}
p,dl,ol,ul{margin:0 0 .7rem}
header{padding-top:1.6rem}
.kicker{font-weight:600;color:var(--soft);margin:0}
.reason{max-width:44rem;font-size:1.05rem}
.hint,footer{color:var(--soft);font-size:.9rem;max-width:44rem}
footer{margin-top:3rem;padding-top:.8rem;border-top:1px solid var(--rule)}
.synthetic{background:var(--warn-back);color:var(--warn);border:1px solid currentColor;padding:.5rem .8rem;font-weight:600}
.tag{font:700 .72rem/1.4 var(--plain);letter-spacing:.06em;text-transform:uppercase;vertical-align:.25em;
color:var(--warn);background:var(--warn-back);border:1px solid currentColor;padding:.1rem .4rem;white-space:nowrap}
.aside{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{@page{margin:18mm 16mm}
:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--rule:#999;--link:#000;--add:#000;--add-back:#fff;--del:#000;
--del-back:#fff;--edit:#000;--move:#000;--warn:#000;--warn-back:#fff}
body{max-width:none;padding:0;font-size:10.5pt}
.skip,nav{display:none}h2,h3,h4,h5,h6,.label{break-after:avoid}p{orphans:2;widows:2}}
`;

const ownStyle = `
.pair{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1rem;max-width:52rem;margin:1rem 0 0;font-size:.95rem}
.pair dt{color:var(--soft)}.pair dd{margin:0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(7rem,1fr));gap:.8rem 1.2rem;margin-bottom:.8rem}
.figures div{display:flex;flex-direction:column-reverse;border-left:4px solid var(--rule);padding-left:.7rem}
.figures dd{margin:0;font:600 1.7rem/1.15 var(--book);font-variant-numeric:lining-nums tabular-nums}
.figures dt{color:var(--soft);font-size:.9rem}
.figures .added{border-color:var(--add)}.figures .removed{border-color:var(--del);border-left-style:dashed}
.figures .reworded{border-color:var(--edit);border-left-style:double}.figures .moved{border-color:var(--move);border-left-style:dotted}
.structure{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem 1.4rem}
.structure dt{grid-column:1;font-weight:600}.structure dd{grid-column:2;margin:0}
table{border-collapse:collapse;width:100%;margin:0 0 .8rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--rule)}
thead th{font-size:.82rem;color:var(--soft);font-weight:600}tbody th{font-weight:400;color:var(--soft);overflow-wrap:normal}
td:nth-child(2),td:nth-child(3){font-family:var(--book);font-size:1.08rem}td:nth-child(3){font-weight:700}
.quiet,.stands{padding:0;list-style:none}.quiet li,.stands li{margin:0 0 .55rem;padding-left:.9rem;border-left:3px dashed var(--rule);max-width:46rem}
.quiet p{font-family:var(--book);color:var(--soft);margin:.1rem 0 0}.sort{color:var(--soft);font-size:.84rem;margin-right:.4rem}
.none{color:var(--soft);font:italic .9rem var(--plain)}
summary{cursor:pointer;color:var(--soft);padding:.3rem 0}
nav ol{list-style:none;padding:0;margin:.3rem 0 1rem}nav li{padding:.18rem 0}
nav .d2{padding-left:1.2rem}nav .d3{padding-left:2.4rem}nav .d4{padding-left:3.6rem}
.tally{color:var(--soft);font-size:.86rem;margin-left:.3rem}.tally.added{color:var(--add)}.tally.removed{color:var(--del)}
.part{margin:0 0 1.6rem}
.part>h3,.part>h4,.part>h5,.part>h6{font-family:var(--book);font-weight:700;margin:1.9rem 0 .45rem}
.part>h3{font-size:1.35rem}.part>h4{font-size:1.18rem}.part>h5{font-size:1.06rem}.part>h6{font-size:1rem}
.part.removed>h3,.part.removed>h4,.part.removed>h5,.part.removed>h6{color:var(--soft)}
.notes{margin:0 0 .6rem;font-size:.86rem}.notes span{display:inline-block;border:1px solid currentColor;
padding:0 .45rem;border-radius:.2rem;color:var(--soft);margin-right:.2rem}
.part.added>.notes span{color:var(--add)}.part.removed>.notes span{color:var(--del)}
.change{display:grid;grid-template-columns:9.5rem minmax(0,1fr);gap:0 1.1rem;margin:0 0 .95rem;scroll-margin-top:1rem}
.label{margin:.22rem 0 0;font-size:.84rem;line-height:1.4;color:var(--soft)}
.label b{font-weight:650}.sign{display:inline-block;width:1.1em;font-weight:700}
.note{display:block;padding-left:1.25em}
.text{font-family:var(--book);font-size:1.06rem;border-left:3px solid var(--rule);padding-left:1rem;max-width:44rem}
.text p{margin:0 0 .5rem}.text p:last-child{margin-bottom:0}
.added .label b,.added .sign{color:var(--add)}.added>.text{border-color:var(--add)}
.removed .label b,.removed .sign{color:var(--del)}.removed>.text{border-color:var(--del);border-left-style:dashed}
.reworded .label b,.reworded .sign{color:var(--edit)}.reworded>.text{border-color:var(--edit);border-left-style:double}
.moved .label b,.moved .sign{color:var(--move)}.moved>.text{border-color:var(--move);border-left-style:dotted}
.change:target>.text,.text span:target{background:var(--warn-back)}
ins{color:var(--add);background:var(--add-back);text-decoration:underline;text-decoration-thickness:.09em;text-underline-offset:.16em}
del{color:var(--del);background:var(--del-back);text-decoration:line-through;text-decoration-thickness:.09em}
del+ins{margin-left:.15em}
ins,del{unicode-bidi:isolate;-webkit-box-decoration-break:clone;box-decoration-break:clone;padding:0 .08em}
.change.added ins,.change.removed del,.was del,.now ins{background:none;color:inherit;padding:0;text-decoration-thickness:1px;text-decoration-color:var(--rule)}
.side{font:600 .8rem/1 var(--plain);color:var(--soft);display:inline-block;min-width:2rem}
.was{color:var(--soft)}.change.removed .text{color:var(--soft)}
.list-item,.cell{padding-left:1.1em;position:relative}.list-item::before{content:"•";position:absolute;left:.1em}
.heading{font-weight:700}.bar{color:var(--soft)}.row{font-variant-numeric:lining-nums tabular-nums}
.part>details{margin:0 0 .95rem 10.6rem;max-width:45rem}.part>details>p{font-family:var(--book);color:var(--soft);padding-left:1rem;margin:0 0 .5rem}
.part>details>.list-item{padding-left:2.1em}.part>details>.list-item::before{left:1.1em}
.part>details>summary{font-size:.86rem}
.papers{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.2rem}
.paper{background:var(--card);border:1px solid var(--rule);padding:1rem 1.1rem}
.paper h3{font-size:.86rem;color:var(--soft);font-weight:600}.paper .title{font:600 1.1rem/1.35 var(--book);margin:.2rem 0 .7rem}
.paper dl{display:grid;grid-template-columns:minmax(5.5rem,auto) 1fr;gap:.15rem .9rem;margin:0;font-size:.9rem}
.paper dt{color:var(--soft)}.paper dd{margin:0}
@media screen and (max-width:44rem){.change{display:block}.label{margin:0 0 .25rem}.note{display:inline;padding:0}.note::before{content:"· "}
.text{padding-left:.8rem}.part>details{margin-left:0}.structure,.paper dl,.pair{display:block}.structure dd,.paper dd,.pair dd{margin:0 0 .3rem}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{display:grid;grid-template-columns:1fr 1fr;padding:.5rem 0;border-bottom:1px solid var(--rule)}
td,th{border:0;padding:.05rem .6rem .05rem 0}tbody th{grid-column:1/-1;font-size:.86rem}td:nth-child(3)::before{content:"→ "}
td:nth-child(4){grid-column:1/-1;font-size:.9rem}}
@media print{.change{break-inside:auto}.part>details{color:#444}.paper{break-inside:avoid}
ins,del{text-decoration-thickness:1px}ins{font-weight:600}.change.added ins,.now ins{font-weight:400;text-decoration:none}
}
`;

/** What stands in the page itself. */
export const reportStyle: string = baseStyle + ownStyle;
