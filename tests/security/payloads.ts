import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A package that is one file of JSON. */
const naughty = createRequire(import.meta.url)('big-list-of-naughty-strings') as readonly string[];

/** Where the test data of others lies; it is not part of the project. */
const CORPUS = process.env['POSTIL_CORPORA'] ?? new URL('../../../shared/corpora', import.meta.url).pathname;
const DOMPURIFY = `${CORPUS}/xss/dompurify.json`;

/** Our own: each calls `alert` where it is run as a browser runs it, by itself or when it is pressed. */
const OWN: readonly string[] = [
  '<script>alert(1)</script>',
  '<ScRiPt>alert(1)</sCrIpT>',
  '<script type="module">alert(1)</script>',
  '<script src="data:text/javascript,alert(1)"></script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x:" onerror="&#97;lert(1)">',
  '<img/src=x/onerror=alert(1)>',
  '<image src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><script href="data:text/javascript,alert(1)" /></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
  '<svg><set onbegin=alert(1) attributeName=x></svg>',
  '<svg><a href="javascript:alert(1)"><text y="20">press</text></a></svg>',
  '<svg><a><animate attributeName=href values="javascript:alert(1)" /><text y="20">press</text></a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg></p><style><a id="</style><img src=x onerror=alert(1)>"></svg>',
  '<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=\'http://www.w3.org/2000/svg\'><image href=x onerror=alert(1) /></svg>#x"></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;"></table></mtext></math>',
  '<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>',
  '<math href="javascript:alert(1)">press</math>',
  '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template><img src=x onerror=alert(1)>',
  '<div><template shadowrootmode=open><img src=x onerror=alert(1)></template></div>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<iframe srcdoc="&lt;img src=x onerror=parent.alert(1)&gt;"></iframe>',
  '<iframe onload=alert(1)></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="javascript:alert(1)">',
  '<body onload=alert(1)>',
  '<body onpageshow=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<select autofocus onfocus=alert(1)></select>',
  '<textarea autofocus onfocus=alert(1)></textarea>',
  '<button onclick=alert(1)>press</button>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video onerror=alert(1)><source src=x></video>',
  '<video src=x onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)></audio>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<p onmouseover=alert(1) onclick=alert(1)>press</p>',
  '<p style="animation:x 1s" onanimationstart=alert(1)><style>@keyframes x{}</style>x</p>',
  '<p contenteditable autofocus onfocus=alert(1)>x</p>',
  '<p tabindex=0 onfocus=alert(1) id=x>x</p>',
  '<p popover onbeforetoggle=alert(1) id=pop>x</p><button popovertarget=pop>press</button>',
  '<a href="javascript:alert(1)">press</a>',
  '<a href=" &#14; javascript:alert(1)">press</a>',
  '<a href="java&#10;script:alert(1)">press</a>',
  '<a href="JaVaScRiPt:alert(1)">press</a>',
  '<a href="javascript&colon;alert(1)">press</a>',
  '<a href="data:text/html,<script>alert(1)</script>">press</a>',
  '<form action="javascript:alert(1)"><button>press</button></form>',
  '<form><button formaction="javascript:alert(1)">press</button></form>',
  '<isindex type=image src=1 onerror=alert(1)>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="javascript:/a/-alert(1)//"><a href="#">press</a>',
  '<link rel=stylesheet href=x onerror=alert(1)>',
  '<link rel=import href="data:text/html,<script>alert(1)</script>">',
  '<style onload=alert(1)></style>',
  '<style>@import "javascript:alert(1)";</style>',
  '<xmp><img alt="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<title><img alt="</title><img src=x onerror=alert(1)>"></title>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!--!><img src=x onerror=alert(1)>--!>',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?x <img src=x onerror=alert(1)>?>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</script><script>alert(1)</script>',
  '</textarea><img src=x onerror=alert(1)>',
  '<table><td background="javascript:alert(1)"><img src=x onerror=alert(1)>',
  '<custom-element onclick=alert(1)>press</custom-element>',
  // In Markdown.
  '[press](javascript:alert(1))',
  '[press](java&#115;cript:alert(1))',
  '[press](<javascript:alert(1)>)',
  '[press][x]\n\n[x]: javascript:alert(1)',
  '![x](x" onerror="alert\\(1\\))',
  '![x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '`<img src=x onerror=alert(1)>`',
  '```html\n<img src=x onerror=alert(1)>\n```',
  '$\\href{javascript:alert(1)}{press}$',
  '$\\unicode{<img src=x onerror=alert(1)>}$',
  '| <img src=x onerror=alert(1)> |\n| --- |\n| [press](javascript:alert(1)) |',
  '[^x]\n\n[^x]: <img src=x onerror=alert(1)>',
];

const hasCorpus = existsSync(DOMPURIFY);
if (!hasCorpus)
  console.warn(
    "SKIPPED: of D1's script payloads those of DOMPurify, whose file is not here. Our own and the naughty strings are tried.",
  );

/** DOMPurify's payloads where they are, npm's list of naughty strings, and ours. */
export const PAYLOADS: readonly string[] = [
  ...OWN,
  ...naughty,
  ...(hasCorpus
    ? (JSON.parse(readFileSync(DOMPURIFY, 'utf8')) as { payload: string }[]).map(({ payload }) => payload)
    : []),
].filter((payload) => payload.trim() !== '');
