/** Addresses of the console's pages, below `/console`. A page links to another only through here. */
export const paths = {
  home: () => '/',
  sessions: () => '/account/sessions',
  password: () => '/account/password',
}
