/** What the pictures for the stores say, in every language that Hearth speaks. */

/** The heading and the sentence below it, of each picture. */
export type PictureWords = Readonly<Record<Told, readonly [title: string, text: string]>>;

export type Told = 'heard' | 'invite' | 'on-page' | 'summary' | 'yours' | 'tile';

export const PICTURE_WORDS: Readonly<Record<string, PictureWords>> = {
  en: {
    heard: ['Who has not been heard from yet?', 'One look during the meeting, and you know whom to make room for.'],
    invite: ['Words that invite', 'The question first, always with a way out. By day and by night.'],
    'on-page': [
      'Beside the meeting, when you want it',
      'A small card on the page. It touches nothing, and is gone while you show your screen.',
    ],
    summary: ['A summary, and nobody is ranked', 'Read in a minute. What could not be seen is said, not guessed.'],
    yours: ['Nothing leaves your browser', 'Names go after 30 days. Export, import or delete everything at any time.'],
    tile: ['Hearth', 'Hear everyone in a video meeting'],
  },
  de: {
    heard: ['Wer kam noch nicht zu Wort?', 'Ein Blick im Meeting, und Sie wissen, wem Sie Raum geben können.'],
    invite: ['Worte, die einladen', 'Die Frage zuerst, immer mit einem Ausweg. Bei Tag und bei Nacht.'],
    'on-page': [
      'Neben dem Meeting, wenn Sie es möchten',
      'Eine kleine Karte auf der Seite. Sie rührt nichts an und ist weg, solange Sie Ihren Bildschirm zeigen.',
    ],
    summary: [
      'Eine Zusammenfassung ohne Rangliste',
      'In einer Minute gelesen. Was nicht zu sehen war, wird gesagt, nicht geraten.',
    ],
    yours: [
      'Nichts verlässt Ihren Browser',
      'Namen verschwinden nach 30 Tagen. Alles lässt sich jederzeit exportieren, importieren und löschen.',
    ],
    tile: ['Hearth', 'Im Videomeeting alle zu Wort kommen lassen'],
  },
  fr: {
    heard: [
      'Quelles voix restent à entendre ?',
      'Un coup d’œil pendant la réunion, et vous savez à qui faire de la place.',
    ],
    invite: ['Des mots qui invitent', 'La question d’abord, toujours avec une issue. De jour comme de nuit.'],
    'on-page': [
      'À côté de la réunion, quand vous le voulez',
      'Une petite carte sur la page. Elle ne touche à rien et disparaît pendant que vous partagez votre écran.',
    ],
    summary: [
      'Un résumé, et aucun classement',
      'Une minute de lecture. Ce qui n’a pas pu être vu est dit, pas deviné.',
    ],
    yours: [
      'Rien ne quitte votre navigateur',
      'Les noms s’effacent après 30 jours. Exportez, importez ou supprimez tout, à tout moment.',
    ],
    tile: ['Hearth', 'Entendre tout le monde en visioconférence'],
  },
  es: {
    heard: ['¿Qué voces quedan por escuchar?', 'Una mirada durante la reunión y sabrá a quién hacer sitio.'],
    invite: ['Palabras que invitan', 'Primero la pregunta, siempre con una salida. De día y de noche.'],
    'on-page': [
      'Junto a la reunión, cuando usted quiera',
      'Una pequeña tarjeta en la página. No toca nada y desaparece mientras comparte la pantalla.',
    ],
    summary: [
      'Un resumen, y ninguna clasificación',
      'Se lee en un minuto. Lo que no se pudo ver se dice, no se adivina.',
    ],
    yours: [
      'Nada sale de su navegador',
      'Los nombres se borran a los 30 días. Exporte, importe o elimine todo cuando quiera.',
    ],
    tile: ['Hearth', 'Que en la videollamada se escuche a todas las personas'],
  },
  'pt-BR': {
    heard: ['Quem ainda não ouvimos?', 'Uma olhada durante a reunião, e você sabe a quem abrir espaço.'],
    invite: ['Palavras que convidam', 'Primeiro a pergunta, sempre com uma saída. De dia e de noite.'],
    'on-page': [
      'Ao lado da reunião, quando você quiser',
      'Um pequeno cartão na página. Não toca em nada e some enquanto você compartilha a tela.',
    ],
    summary: ['Um resumo, e nenhum ranking', 'Lido em um minuto. O que não deu para ver é dito, não adivinhado.'],
    yours: [
      'Nada sai do seu navegador',
      'Os nomes somem depois de 30 dias. Exporte, importe ou exclua tudo quando quiser.',
    ],
    tile: ['Hearth', 'Ouvir todo mundo em uma reunião por vídeo'],
  },
  ja: {
    heard: ['発言がこれからの方は？', '会議中にひと目見れば、誰に声をかければよいかがわかります。'],
    invite: ['やさしく誘う言葉', 'まず質問を、いつでも断れる形で。昼の画面でも夜の画面でも。'],
    'on-page': ['必要なときだけ、会議の横に', 'ページの上の小さなカード。何にも触れず、画面共有中は消えます。'],
    summary: ['順位をつけないまとめ', '1分で読めます。見えなかったことは、推測せずにそう伝えます。'],
    yours: [
      'ブラウザの外には何も出ません',
      '名前は30日後に消えます。いつでもすべてを書き出し、読み込み、削除できます。',
    ],
    tile: ['Hearth', 'ビデオ会議で全員の声を聞く'],
  },
  ar: {
    heard: ['من لم نسمع منهم بعد؟', 'نظرة واحدة أثناء الاجتماع تكفي لمعرفة من يحتاج إلى مجال.'],
    invite: ['كلمات تدعو بلطف', 'السؤال أولا، ودائما مع مخرج. نهارا وليلا.'],
    'on-page': ['بجانب الاجتماع، عند الحاجة', 'بطاقة صغيرة على الصفحة. لا تلمس شيئا، وتختفي أثناء مشاركة الشاشة.'],
    summary: ['ملخص بلا ترتيب للأشخاص', 'يقرأ في دقيقة. وما تعذرت رؤيته يقال ولا يخمن.'],
    yours: ['لا شيء يغادر متصفحك', 'تحذف الأسماء بعد 30 يوما. ويمكن تصدير كل شيء أو استيراده أو حذفه في أي وقت.'],
    tile: ['Hearth', 'كل صوت مسموع في اجتماع الفيديو'],
  },
};
