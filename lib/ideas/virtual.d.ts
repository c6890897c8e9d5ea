/** The idea page as one file, made by `modules/idea-page` when the extension is built. */
declare module 'virtual:idea-page' {
  const page: string;
  export default page;
}
