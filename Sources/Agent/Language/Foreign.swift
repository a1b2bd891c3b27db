/// Little words of other languages. They are only looked for among words that were not understood, so that an answer can say
/// why it stops; what protects is that such words are never understood.
enum Foreign {
  private static let words = Set(
    words: """
      bitte nicht alle jetzt und oder kannst kann du ich wir den dem das der ein eine einen mit auf von für fuer sofort
      kein keine nie danke mir uns stoppe stoppen starte beende beenden lösche skaliere zeige
      por favor todos todas los las el la una uno del para con ahora nunca quiero puedes trabajo trabajos tarea tareas
      cancela canceles cancelar gracias muestra reinicia detén detener para esto eso
      tous toutes les le des une un du et ou avec pour pas ne maintenant merci veux peux travail travaux arrête arreter
      arrêter annule annuler plaît plait redémarre relance svp
      tutti tutte il gli lo una adesso subito prego grazie tutto lavoro lavori ferma fermare annulla cancella riavvia non
      alsjeblieft alstublieft graag het een geen nu mislukte taak dank kun jij stopt annuleer
      por não nao todos todas agora obrigado tarefa trabalhos
      снова отмени все останови пожалуйста
      """)

  private static let denials = Set(
    words: """
      nicht kein keine nie niet geen pas ne non nunca jamais mai não nao ikke inte nie nem nein nee
      """)

  /// A little word of another language.
  static func has(_ word: String) -> Bool { words.contains(word) || word.unicodeScalars.contains(where: isFarAway) }

  /// A denial of another language, which must never pass for a part of a job's name.
  static func denies(_ word: String) -> Bool { denials.contains(word) }

  /// Letters of scripts that English is not written in.
  private static func isFarAway(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x0370 && scalar.value < 0x2000 || scalar.value >= 0x3040 && scalar.value < 0xE000
  }
}
