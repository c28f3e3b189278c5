/// What a web server should say with every page, in the form that many hosts read from `_headers`.
///
/// The policy is the one that each page states itself, and more that only a server can say. A test compares
/// the two.
let headersFile = OutputFile(path: "_headers") {
  Array(
    """
    /*
      Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      Referrer-Policy: no-referrer
      Permissions-Policy: camera=(), geolocation=(), microphone=()
      Cross-Origin-Opener-Policy: same-origin
      Cache-Control: no-cache

    """.utf8)
}
