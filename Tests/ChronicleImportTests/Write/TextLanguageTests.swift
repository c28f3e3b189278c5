import ChronicleFacts
import ChronicleImport
import Testing

@Suite struct TextLanguageTests {
  static let lexicon = Knowledge().lexicon

  @Test(arguments: [
    (
      "The ministers of the two towns met on the bridge and agreed that the ferry should go again, "
        + "as it had been asked for by many of the people who live on its banks.", "en"
    ),
    (
      "Die Minister der beiden Städte trafen sich auf der Brücke und kamen überein, dass die Fähre "
        + "wieder fahren soll, wie es sich viele Bewohner der Ufer gewünscht haben.", "de"
    ),
    (
      "Les ministres des deux villes se sont vus sur le pont et ont décidé que le bac doit reprendre "
        + "son service, comme le demandaient les habitants des rives dans une lettre.", "fr"
    ),
    (
      "Los ministros de las dos ciudades se vieron en el puente y acordaron que el barco vuelva a "
        + "salir, como lo pedían los vecinos de las orillas en una carta para el alcalde.", "es"
    ),
    ("두 도시의 장관들이 다리 위에서 만나 나룻배를 다시 띄우기로 합의했다.", "ko"),
    ("二つの町の大臣が橋の上で会い、渡し船をふたたび出すことで合意した。", "ja"),
    ("Министры двух городов встретились на мосту и решили, что паром пойдёт снова.", "ru"),
    ("Wei Li, Han Mei", "en"),
    ("Die Minister der beiden Städte trafen sich am Dienstag auf der Brücke und aßen Fisch.", "de"),
    (
      "Außenministerin Lindqvist und ihr Kollege Conti haben in Wien mit den Gesandten gesprochen.",
      "de"
    ),
    (
      "Les ministres des deux villes se sont rencontrés mardi à Vienne pour parler de la paix.",
      "fr"
    ),
    ("El ministro de Exteriores se reunió el martes con su homólogo en Viena.", "es"),
    ("Il ministro degli Esteri ha incontrato martedì a Vienna il suo omologo.", "it"),
    ("Los Angeles mayor El Paso visit ends, Las Vegas next", "en"),
    ("Envoys Van den Berg, Von der Leyen meet again", "en"),
    ("Envoys die in crash near Graz, rescuers say", "en"),
    (
      "Song, Kim, Lee, Park, Choi, Jung, Kang, Cho, Yoon, Chang, Lim, Han, Oh, Seo, Shin, Kwon, "
        + "Hwang, Ahn, Song, Ryu, Hong, Jeon, Ko, Moon, Son, Yang", "und"
    ),
  ])
  func isToldByTheCommonestWords(_ text: String, _ tag: String) {
    #expect(language(of: Words(Array(text.utf8), lexicon: Self.lexicon)) == tag)
  }
}
