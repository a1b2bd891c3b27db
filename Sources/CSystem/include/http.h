// libcurl as far as the HTTP client needs it, for https alone. The library is loaded when the first https URL is
// asked for, so nothing of it is needed to build or to start; numbers and layouts below are its stable ABI
// (curl/curl.h, curl/multi.h of libcurl.so.4). Calls with variable arguments cannot be made from Swift.
#ifndef BEAMTOP_HTTP_H
#define BEAMTOP_HTTP_H

#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>

typedef enum {
  HTTP_CURL_WRITEDATA = 10001,
  HTTP_CURL_URL = 10002,
  HTTP_CURL_READDATA = 10009,
  HTTP_CURL_ERRORBUFFER = 10010,
  HTTP_CURL_HTTPHEADER = 10023,
  HTTP_CURL_HEADERDATA = 10029,
  HTTP_CURL_CUSTOMREQUEST = 10036,
  HTTP_CURL_CAINFO = 10065,
  HTTP_CURL_WRITEFUNCTION = 20011,
  HTTP_CURL_READFUNCTION = 20012,
  HTTP_CURL_HEADERFUNCTION = 20079,
  HTTP_CURL_NOBODY = 44,
  HTTP_CURL_UPLOAD = 46,
  HTTP_CURL_FOLLOWLOCATION = 52,
  HTTP_CURL_SSL_VERIFYPEER = 64,
  HTTP_CURL_MAXCONNECTS = 71,
  HTTP_CURL_SSL_VERIFYHOST = 81,
  HTTP_CURL_FRESH_CONNECT = 74,
  HTTP_CURL_HTTP_VERSION = 84,
  HTTP_CURL_NOSIGNAL = 99,
  HTTP_CURL_TIMEOUT_MS = 155,
  HTTP_CURL_CONNECTTIMEOUT_MS = 156,
  HTTP_CURL_PROTOCOLS = 181,
  HTTP_CURL_PATH_AS_IS = 234,
  HTTP_CURL_SUPPRESS_CONNECT_HEADERS = 265,
  HTTP_CURL_MAXAGE_CONN = 288,
  HTTP_CURL_INFILESIZE_LARGE = 30115,
  HTTP_CURL_TCP_KEEPALIVE = 213,
  HTTP_CURL_TCP_KEEPIDLE = 214,
  HTTP_CURL_TCP_KEEPINTVL = 215,
  HTTP_CURL_WRITE_PAUSE = 0x10000001,
  HTTP_CURL_HTTP_VERSION_1_1 = 2,
  HTTP_CURL_PROTOCOL_HTTPS = 2,
  HTTP_CURL_READ_ABORT = 0x10000000
} http_curl_constant;

typedef struct {
  int message;
  void *easy;
  union {
    void *data;
    int result;
  } outcome;
} http_curl_message;

// The functions of one loaded library. They never change once loaded, so Swift may share them between threads.
typedef struct __attribute__((swift_attr("@Sendable"))) {
  void *(*easy_init)(void);
  void (*easy_cleanup)(void *);
  int (*easy_setopt)(void *, int, ...);
  int (*easy_pause)(void *, int);
  const char *(*easy_strerror)(int);
  void *(*multi_init)(void);
  int (*multi_add)(void *, void *);
  int (*multi_remove)(void *, void *);
  int (*multi_perform)(void *, int *);
  int (*multi_poll)(void *, void *, unsigned, int, int *);
  int (*multi_wakeup)(void *);
  int (*multi_cleanup)(void *);
  http_curl_message *(*multi_info)(void *, int *);
  void *(*list_append)(void *, const char *);
  void (*list_free)(void *);
} http_curl;

// False where a function is missing (libcurl before 7.68) or the library does not start.
static inline int http_curl_load(http_curl *curl, const char *name) {
  void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
#define HTTP_LOAD(field, symbol) \
  if (!(*(void **)&curl->field = dlsym(library, symbol))) return 0
  HTTP_LOAD(easy_init, "curl_easy_init");
  HTTP_LOAD(easy_cleanup, "curl_easy_cleanup");
  HTTP_LOAD(easy_setopt, "curl_easy_setopt");
  HTTP_LOAD(easy_pause, "curl_easy_pause");
  HTTP_LOAD(easy_strerror, "curl_easy_strerror");
  HTTP_LOAD(multi_init, "curl_multi_init");
  HTTP_LOAD(multi_add, "curl_multi_add_handle");
  HTTP_LOAD(multi_remove, "curl_multi_remove_handle");
  HTTP_LOAD(multi_perform, "curl_multi_perform");
  HTTP_LOAD(multi_poll, "curl_multi_poll");
  HTTP_LOAD(multi_wakeup, "curl_multi_wakeup");
  HTTP_LOAD(multi_cleanup, "curl_multi_cleanup");
  HTTP_LOAD(multi_info, "curl_multi_info_read");
  HTTP_LOAD(list_append, "curl_slist_append");
  HTTP_LOAD(list_free, "curl_slist_free_all");
#undef HTTP_LOAD
  int (*global_init)(long) = (int (*)(long))dlsym(library, "curl_global_init");
  return global_init && global_init(3) == 0;
}

static inline void *http_curl_easy_init(http_curl curl) { return curl.easy_init(); }
static inline void http_curl_easy_cleanup(http_curl curl, void *easy) { curl.easy_cleanup(easy); }
static inline const char *http_curl_strerror(http_curl curl, int code) { return curl.easy_strerror(code); }
static inline void *http_curl_multi_init(http_curl curl) { return curl.multi_init(); }
static inline int http_curl_add(http_curl curl, void *multi, void *easy) { return curl.multi_add(multi, easy); }
static inline int http_curl_remove(http_curl curl, void *multi, void *easy) { return curl.multi_remove(multi, easy); }
static inline int http_curl_perform(http_curl curl, void *multi) {
  int running = 0;
  return curl.multi_perform(multi, &running);
}
static inline int http_curl_poll(http_curl curl, void *multi, int milliseconds) {
  return curl.multi_poll(multi, 0, 0, milliseconds, 0);
}
static inline int http_curl_wakeup(http_curl curl, void *multi) { return curl.multi_wakeup(multi); }
static inline int http_curl_multi_cleanup(http_curl curl, void *multi) { return curl.multi_cleanup(multi); }
static inline void *http_curl_append(http_curl curl, void *list, const char *text) {
  return curl.list_append(list, text);
}
static inline void http_curl_list_free(http_curl curl, void *list) { curl.list_free(list); }

// Goes on with a transfer whose writing was paused.
static inline int http_curl_continue(http_curl curl, void *easy) { return curl.easy_pause(easy, 0); }

// The next transfer that has ended, with its result; null where there is none.
static inline void *http_curl_ended(http_curl curl, void *multi, int *result) {
  int left = 0;
  http_curl_message *message = curl.multi_info(multi, &left);
  if (!message) return 0;
  *result = message->outcome.result;
  return message->easy;
}

static inline int http_curl_set_long(http_curl curl, void *easy, int option, long value) {
  return curl.easy_setopt(easy, option, value);
}
static inline int http_curl_set_size(http_curl curl, void *easy, int option, int64_t value) {
  return curl.easy_setopt(easy, option, value);
}
static inline int http_curl_set_pointer(http_curl curl, void *easy, int option, const void *value) {
  return curl.easy_setopt(easy, option, value);
}

typedef size_t (*http_curl_data)(char *, size_t, size_t, void *);
static inline int http_curl_set_function(http_curl curl, void *easy, int option, http_curl_data value) {
  return curl.easy_setopt(easy, option, value);
}

#endif
