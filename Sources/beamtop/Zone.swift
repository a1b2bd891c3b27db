import Glibc

/// The operator's time zone, as the system knows it (`TZ`, `/etc/localtime`).
enum Zone {
  /// Seconds east of UTC, now.
  static var offset: Int {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return parts.tm_gmtoff
  }
}
