/**
 * How a portable article looks: the values of the window's own tokens, for light and dark, wide and narrow screens, paper and
 * forced colours. No face is embedded, so that the file stays small and everyone's: Literata where it is installed, else the
 * reader's own serif.
 */
export const PORTABLE_STYLE = `
:root{color-scheme:light dark;
--paper:#fbf9f4;--chrome:#f3f0e8;--line:#e3ded2;--ink:#211e1a;--muted:#6b6559;--rubric:#a8321f;--soft:#f4e3dd;
--saffron:#f9d976;--moss:#bfe0a8;--sky:#b5d8f5;--rose:#f7bfc6;--lilac:#d7c6f2;
--serif:'Literata Variable',Literata,Georgia,'Noto Serif','Noto Serif CJK SC',serif;
--sans:'Inter Variable',Inter,system-ui,'Noto Sans',sans-serif;
--mono:ui-monospace,'Cascadia Code','DejaVu Sans Mono',Menlo,monospace;
--text:620px;--gutter:44px;--margin:300px;--sign:none}
@media (prefers-color-scheme:dark){:root{
--paper:#191816;--chrome:#211f1c;--line:#35322c;--ink:#e6e0d4;--muted:#9b9384;--rubric:#e8836f;--soft:#3a241e;
--saffron:#6b5715;--moss:#38562a;--sky:#214d6e;--rose:#6b2f3a;--lilac:#4a3a70}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;padding:56px 24px 96px;font:18.5px/1.68 var(--serif);font-optical-sizing:auto;overflow-wrap:break-word}
main{max-width:var(--text);margin:0 auto}
header{padding-bottom:22px;margin-bottom:26px;border-bottom:1px solid var(--line)}
header .about{margin:0;color:var(--muted);font:12.5px/1.45 var(--sans)}
header h1{margin:12px 0 0;font-size:34px;line-height:1.18;font-weight:620;letter-spacing:-.018em;text-wrap:balance;overflow-wrap:anywhere}
:is(header h1):lang(zh,ja,ko,ar,he,fa){letter-spacing:0}
header .dek{margin:12px 0 0;color:var(--muted);font-size:19.5px;line-height:1.45;font-style:italic;text-wrap:pretty}
header .dek:lang(zh,ja,ko,ar,he,fa){font-style:normal}

article>*{margin:1em 0 0}
article>:first-child{margin-top:0}
article :is(p,h1,h2,h3,h4,h5,h6,dt,figcaption,caption,summary){white-space:pre-wrap}
:is(li,blockquote,td,th,dd,figure,details)>:is(p,ul,ol,dl,pre,blockquote,figure){margin:.6em 0 0}
:is(li,blockquote,td,th,dd,figure)>:is(:first-child,.box+*){margin-top:0}
article :is(h1,h2,h3,h4,h5,h6){margin-top:1.5em;line-height:1.25;font-weight:620;letter-spacing:-.01em;text-wrap:balance}
article h1{font-size:1.58em}article h2{font-size:1.35em}article h3{font-size:1.16em}article h4{font-size:1em}
article :is(h5,h6){font-size:1em;font-style:italic;font-weight:500}
:is(ul,ol){padding-inline-start:1.5em}
li+li{margin-top:.3em}
li::marker{color:var(--muted);font-variant-numeric:tabular-nums}
li.task{position:relative;list-style:none}
.box{position:absolute;inset-inline-start:-1.4em;color:var(--muted)}
.box::before{content:attr(data-sign)}
blockquote{margin-inline:0;padding-inline-start:1.1em;border-inline-start:2px solid var(--line)}
hr{width:6em;margin:2em auto 1em;border:0;border-top:1px solid var(--line)}
:is(code,kbd,samp){direction:ltr;unicode-bidi:isolate;font-family:var(--mono);font-size:.84em}
:not(pre)>code{padding:.1em .25em;border-radius:4px;background:var(--chrome)}
pre{direction:ltr;text-align:left;padding:.8em 1em;border:1px solid var(--line);border-radius:8px;background:var(--chrome);line-height:1.55;overflow-x:auto;tab-size:4}
kbd{padding:.05em .35em;border:1px solid var(--line);border-radius:4px}
mark{background:none;color:inherit;font-weight:600}
:is(sub,sup){font-size:.72em;line-height:0}
math{font-family:'Cambria Math','STIX Two Math','Latin Modern Math','Libertinus Math','DejaVu Math TeX Gyre','Noto Sans Math',math;white-space:nowrap}
.formula{display:block;margin-block:.5em;padding:.2em;overflow:auto hidden}
a{color:inherit;text-decoration:underline 1px color-mix(in srgb,var(--ink) 40%,transparent);text-underline-offset:.2em}
a:hover{text-decoration-color:currentcolor}
a:focus-visible{outline:2px solid var(--rubric);outline-offset:2px}
sup>a{padding:0 .15em;color:var(--rubric);text-decoration:none;font-variant-numeric:tabular-nums}
img{max-width:100%;max-height:80vh;width:auto;height:auto;vertical-align:middle;border-radius:4px}
.absent{display:inline-block;max-width:100%;padding:.3em .7em;border:1px dashed var(--line);border-radius:8px;color:var(--muted);font:12.5px/1.4 var(--sans);white-space:normal}
.absent::before{content:attr(data-words)}
figure{margin-inline:0}
:is(figcaption,caption){color:var(--muted);font:12.5px/1.5 var(--sans)}
figcaption{margin-top:.6em}
caption{padding-bottom:.6em;text-align:start}
.table{overflow-x:auto}
table{border-collapse:collapse;font-size:.86em;line-height:1.5;font-variant-numeric:tabular-nums;overflow-wrap:normal}
:is(td,th){padding:.4em .9em .4em 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
th{border-bottom-color:var(--muted);font-weight:620}
.left{text-align:left}.center{text-align:center}.right{text-align:right}
dt{margin-top:.6em;font-weight:620}
dd{margin-inline-start:1.5em}
summary{font-weight:620}
.footnotes{padding:1.2em 0 0;padding-inline-start:2em;border-top:1px solid var(--line);font-size:.86em;line-height:1.55;list-style:none}
.footnotes>li{position:relative}
.footnotes>li::before{content:attr(data-label);position:absolute;inset-inline-start:-2em;min-width:1.5em;color:var(--muted)}

.saffron{--mark:var(--saffron);--kind:solid}.moss{--mark:var(--moss);--kind:dashed}.sky{--mark:var(--sky);--kind:dotted}
.rose{--mark:var(--rose);--kind:wavy}.lilac{--mark:var(--lilac);--kind:double}
:is(mark,u,s)[class]{padding:.08em 0;font-weight:inherit;-webkit-box-decoration-break:clone;box-decoration-break:clone;-webkit-print-color-adjust:exact;print-color-adjust:exact;text-decoration-skip-ink:none}
mark[class]{background:var(--mark);text-decoration:underline var(--kind) 1px color-mix(in srgb,var(--mark) 62%,var(--ink));text-underline-offset:.22em}
u[class]{text-decoration:underline var(--kind) 2px var(--rubric);text-underline-offset:.2em}
s[class]{text-decoration:line-through var(--kind) 2px var(--rubric)}
mark.uncertain{background:none;text-decoration:underline dotted 2px var(--muted)}
:is(mark,u,s):target,.note:target,[id]:target+:is(mark,u,s){outline:2px solid var(--rubric);outline-offset:2px;border-radius:2px}
.reference::before{content:'\\2060'}
.reference{margin-inline-start:.1em;font-style:normal;font-weight:400;text-indent:0}

.side,.note,.meta{font:13.5px/1.45 var(--sans);letter-spacing:0}
.side{color:var(--ink);text-align:start;text-indent:0;white-space:normal;font-style:normal;font-weight:400}
.side>.p,.side .inside>.p{display:block;margin-bottom:6px;white-space:pre-wrap;unicode-bidi:plaintext}
.side .strong{font-weight:650}
.side .pre{display:block;margin-bottom:6px;padding:6px 8px;white-space:pre-wrap;font-size:12.5px}
.side .rule{display:block;margin:6px 0;border-top:1px solid var(--line)}
.side .q{display:block;margin-bottom:6px;padding-inline-start:10px;border-inline-start:2px solid var(--line);color:var(--muted)}
.side .item{display:flex;gap:6px}
.side .bullet{flex:none;color:var(--muted)}
.side .inside{flex:1;min-width:0}
.meta{display:block;color:var(--muted);font-size:12px}
.meta>*{margin-inline-end:6px;white-space:nowrap;unicode-bidi:plaintext}
.number{font-variant-numeric:tabular-nums;color:var(--rubric)}
.tag{display:inline-block;padding:0 8px;border-radius:9px;background:var(--soft);color:var(--rubric);font-size:11.5px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.sign::before{color:color-mix(in srgb,var(--mark) 62%,var(--ink));font-size:10px}
.circle::before{content:'●'}.triangle::before{content:'▲'}.square::before{content:'■'}.diamond::before{content:'◆'}.star::before{content:'★'}

.notes{margin-top:56px;padding-top:20px;border-top:1px solid var(--line)}
.notes>h2{margin:0 0 14px;font:600 16px/1.3 var(--serif)}
.notes ul{margin:0;padding:0;list-style:none}
.note{margin:0 0 18px;padding-inline-start:14px;border-inline-start:3px solid var(--mark)}
.note+.note{margin-top:0}
.note .words>*{margin:0 0 6px;unicode-bidi:plaintext;white-space:pre-wrap}
.note .words :is(ul,ol){padding-inline-start:20px;list-style:revert;white-space:normal}
.note .words :is(h1,h2,h3,h4,h5,h6){font-size:inherit;font-weight:650}
.note blockquote,.note .quote{margin:0 0 6px;padding:0;border:0;font:italic 15px/1.5 var(--serif);color:var(--muted);white-space:pre-wrap;overflow-wrap:anywhere}
.note .quote a{text-decoration:none}
.note .quote a:hover{text-decoration:underline}
.note blockquote:lang(zh,ja,ko,ar,he,fa){font-style:normal}
.on-article{margin:0 0 26px;padding:0;border:0}
.made{margin-top:48px;color:var(--muted);font:12px/1.45 var(--sans)}

.side[hidden]{display:none}
@media screen and (min-width:1040px){
.beside{max-width:calc(var(--text) + var(--gutter) + var(--margin));padding-right:calc(var(--gutter) + var(--margin))}
.beside .side[hidden]{display:block;float:right;clear:right;width:var(--margin);margin:.3em calc(-1*(var(--gutter) + var(--margin))) 20px 0;padding-inline-start:14px;border-inline-start:3px solid var(--mark)}
[dir=rtl] .beside{padding-right:0;padding-left:calc(var(--gutter) + var(--margin))}
[dir=rtl] .beside .side[hidden]{float:left;clear:left;margin:.3em 0 20px calc(-1*(var(--gutter) + var(--margin)))}
.beside .reference:not(.far),.side .number,.beside .notes.listed:not(.some),.beside .listed>ul>.note:not(.far){display:none}
.beside article>:last-child::after{content:'';display:block;clear:both}
}
@media print{
@page{margin:18mm 16mm 20mm;@bottom-center{content:counter(page);font:8.5pt sans-serif;color:#6b6559}}
:root{color-scheme:light;--paper:#fff;--chrome:#f6f4ee;--line:#d8d2c4;--ink:#000;--muted:#55504a;--rubric:#a8321f;--soft:#f4e3dd;
--saffron:#f9d976;--moss:#bfe0a8;--sky:#b5d8f5;--rose:#f7bfc6;--lilac:#d7c6f2;--text:178mm;--gutter:8mm;--margin:48mm}
body{padding:0;font-size:10.5pt;line-height:1.5;text-rendering:geometricPrecision}
main{margin:0;max-width:none}
header h1{font-size:21pt}header .dek{font-size:12pt}
.side,.note{font-size:8pt}.meta{font-size:7.5pt}.tag{font-size:7pt}
.beside{padding-right:56mm}
.beside .side[hidden]{display:block;float:right;clear:right;width:var(--margin);margin:.2em -56mm 4mm 0;padding-inline-start:3mm;border-inline-start:.8mm solid var(--mark);break-inside:avoid}
[dir=rtl] .beside{padding-right:0;padding-left:56mm}
[dir=rtl] .beside .side[hidden]{float:left;clear:left;margin:.2em 0 4mm -56mm}
.side,.note{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.beside .notes.listed:not(.some),.beside .listed>ul>.note:not(.far){display:none}
.address::before{content:' · ' attr(data-words);overflow-wrap:anywhere}
:is(p,li,dd){orphans:2;widows:2}
:is(h1,h2,h3,h4,h5,h6,dt,summary){break-after:avoid;break-inside:avoid}
:is(figure,tr,img,.table.whole){break-inside:avoid}
.note{break-inside:auto}.note .quote{break-after:avoid}
img{max-height:130mm}
:is(mark,u,s)[class]{padding:0;text-decoration-thickness:.8pt}
mark[class]:not(.uncertain){background:linear-gradient(var(--mark),var(--mark)) 0 55%/100% 1.2em no-repeat}
pre{white-space:pre-wrap;overflow-wrap:anywhere}.table{overflow:visible}.formula{overflow:visible}
.beside .table.wide{margin-right:-56mm;clear:right}[dir=rtl] .beside .table.wide{margin-right:0;margin-left:-56mm;clear:left}
.table.small table{font-size:.6em}:is(.small,.broken)>table{overflow-wrap:anywhere}
a{text-decoration:none}
.made{margin-top:8mm}
}
@media (forced-colors:active){
mark[class]{background:Canvas;color:CanvasText;text-decoration:underline var(--kind) 2px CanvasText}
.note,.beside .side[hidden]{border-color:CanvasText}
}
`.trim();
