/** Words of HTML, SVG and CSS: they say nothing of anybody. Lower case. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

export const TAGS = words(`
  html head body title style template slot div span p a b i u s em strong small mark sub sup br hr wbr pre code kbd samp
  var q blockquote cite abbr time data dfn del ins bdi bdo ruby rt rp h1 h2 h3 h4 h5 h6 header footer main nav section
  article aside address hgroup search figure figcaption ul ol li dl dt dd menu table caption thead tbody tfoot tr td th
  col colgroup form fieldset legend label input button select option optgroup datalist textarea output progress meter
  details summary dialog img picture source video audio track map area canvas iframe font center nobr big tt strike
  svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textpath image clippath mask pattern
  lineargradient radialgradient stop filter feblend fecolormatrix fecomponenttransfer fecomposite feflood fefunca fefuncb
  fefuncg fefuncr fegaussianblur feimage femerge femergenode femorphology feoffset fedropshadow animate animatetransform
  animatemotion set marker foreignobject desc metadata switch view math mi mo mn mrow
`);

export const ATTRIBUTES = words(`
  accept action align allow allowfullscreen alt async autocapitalize autocomplete autocorrect autofocus autoplay bgcolor
  border capture cellpadding cellspacing charset checked cite class cols colspan color contenteditable controls
  controlslist coords crossorigin datetime decoding default defer dir dirname disabled disablepictureinpicture
  disableremoteplayback download draggable enctype enterkeyhint exportparts face for form formaction formmethod
  formnovalidate frameborder headers height hidden high href hreflang id inert inputmode is itemid itemprop itemref
  itemscope itemtype kind label lang list loading loop low marginheight marginwidth max maxlength media method min
  minlength multiple muted name nohref nomodule novalidate nowrap open optimum part pattern placeholder playsinline
  popover popovertarget preload readonly referrerpolicy rel required reversed role rows rowspan rules sandbox scope
  scrolling selected shape size sizes slot spellcheck src start step style summary tabindex target title translate type
  usemap valign value webkitdirectory width wrap shadowrootmode shadowrootdelegatesfocus shadowrootclonable
  jsname jscontroller jsaction jsmodel jslog jsdata jsshadow jsslot jsrenderer jsowner jstcache
  x y x1 x2 y1 y2 cx cy r rx ry dx dy fx fy d points viewbox preserveaspectratio transform fill stroke opacity offset
  clippathunits gradientunits gradienttransform patternunits maskunits stddeviation in in2 result operator values
  attributename begin dur end repeatcount from to by keytimes keysplines calcmode focusable xlink:href xml:space xml:lang
  version baseprofile filterunits orient refx refy markerwidth markerheight pathlength textlength lengthadjust rotate
`);

/** What a declaration's value may hold beside numbers, custom properties and the names of animations. */
export const STYLE_WORDS = words(`
  absolute add after all alpha alternate always animation auto backwards balance baseline before blend block bold bolder
  border both bottom box break bounce break-all break-word capitalize ceil center circle clip close-quote closest-corner
  closest-side collapse color color-mix cols column columns conic contain content content-box contents cover crosshair
  cubic-bezier currentcolor dashed default dense difference disc display dotted double ease ease-in ease-in-out ease-out
  element ellipse ellipsis end env evenodd ew-resize exclude farthest-corner farthest-side fill fill-box first fit-content
  fixed flat flex flex-end flex-start flow flow-root forwards from full-width geometricprecision grab grabbing grid groove
  help hidden hue hyphens in infinite inherit initial inline inline-block inline-flex inline-grid inset inside
  intersect invert isolate italic justify large larger last layer left lighten lighter line line-through linear list-item
  local lowercase ltr manipulation mask matrix matrix3d max max-content medium middle min min-content minmax monospace
  move multiply no-clip no-drop no-repeat none nonzero normal not-allowed nowrap oblique off on only opacity open-quote
  optimizelegibility outset outside overlay padding-box painted pan-x pan-y paused perspective plaintext pointer
  pre pre-line pre-wrap preserve preserve-3d progress radial range relative repeat repeat-x repeat-y reverse revert
  ridge right rotate rotate3d rotatex rotatey rotatez round row row-reverse column-reverse rtl running safe
  sans-serif scale scale3d scale-down scalex scaley scalez screen scroll scroll-position self-end self-start separate
  serif size skew skewx skewy slice small smaller smooth solid space space-around space-between space-evenly span
  square stable start static step-end step-start steps sticky stretch stroke sub super swap table table-cell table-row
  text text-bottom text-top thick thin to top transform translate translate3d translatex translatey translatez
  transparent underline unset upper uppercase var vertical vertical-lr vertical-rl view-box visible visiblefill wait
  wavy width height will-change wrap wrap-reverse x y zoom-in zoom-out calc clamp rgb rgba hsl hsla hwb lab lch oklab oklch
  blur brightness contrast drop-shadow grayscale saturate sepia hue-rotate linear-gradient radial-gradient conic-gradient
  repeating-linear-gradient attr counter counters format local url important and not or screen print supports srgb
  black white red green blue yellow orange purple gray grey silver maroon navy teal lime aqua fuchsia olive pink brown
  gold cyan magenta indigo violet crimson tomato canvas canvastext highlight buttontext field graytext system-ui
  px em rem vh vw vmin vmax ch ex deg rad turn ms s fr dpi dvh svh cqw cqh pt
`);
