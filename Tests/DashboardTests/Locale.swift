import Glibc

/// `wcwidth` needs a UTF-8 locale; C.UTF-8 is always there.
func setUTF8() { setlocale(LC_ALL, "C.UTF-8") }
