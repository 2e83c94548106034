#include "CByteScan.h"

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

// The bytes of a block that are equal to each sign, and those beyond ASCII.
typedef struct {
  uint64_t delimiter, feed, carriage, quote, other;
} found;

// Everything but the comparisons, written once: `compare` gives what was found in a block.
#define SCAN_BODY(compare)                                                                      \
  impact_scan_result result = {0, 0, PTRDIFF_MAX, false, false, false};                             \
  uint64_t inside = 0;          /* all ones while a quoted cell goes on */                       \
  uint64_t may_open = 1;        /* whether the byte before the block lets a cell open */         \
  bool closed = false, returned = false; /* what the last byte of the block before was */       \
  for (size_t at = 0; at < count; at += 64) {                                                    \
    found f = compare(bytes + at, delimiter, quote);                                             \
    if (count - at < 64) {                                                                       \
      uint64_t valid = ((uint64_t)1 << (count - at)) - 1;                                        \
      f.delimiter &= valid, f.feed &= valid, f.carriage &= valid, f.quote &= valid;              \
      f.other &= valid;                                                                          \
    }                                                                                            \
    if (!has_quote) f.quote = 0;                                                                 \
    uint64_t quoted = f.quote;                                                                   \
    if (quoted) {                                                                                \
      quoted ^= quoted << 1, quoted ^= quoted << 2, quoted ^= quoted << 4;                       \
      quoted ^= quoted << 8, quoted ^= quoted << 16, quoted ^= quoted << 32;                     \
    }                                                                                            \
    quoted ^= inside;                                                                            \
    inside = (uint64_t)((int64_t)quoted >> 63);                                                  \
    uint64_t open = f.quote & quoted, close = f.quote & ~quoted;                                 \
    uint64_t boundary = f.delimiter | f.feed | f.carriage;                                       \
    uint64_t lone = f.carriage & ~quoted;                                                        \
    uint64_t opener = boundary | close, closer = boundary | open;                                \
    uint64_t odd = (open & ~(opener << 1 | may_open)) | (close & ~(closer >> 1) & ~TOP)          \
                   | (lone & ~(f.feed >> 1) & ~TOP);                                             \
    bool odd_before = (closed && !(closer & 1)) || (returned && !(f.feed & 1));                  \
    if ((odd || odd_before) && result.first_irregular == PTRDIFF_MAX)                               \
      result.first_irregular = odd_before ? at - 1 : at + (size_t)__builtin_ctzll(odd);          \
    may_open = opener >> 63, closed = close >> 63, returned = lone >> 63;                        \
    impact_marks *mark = marks + at / 64;                                                        \
    mark->ends = (f.delimiter | f.feed) & ~quoted;                                               \
    mark->lines = f.feed & ~quoted;                                                              \
    mark->breaks = (f.feed | f.carriage) & quoted;                                               \
    mark->others = f.other;                                                                      \
    result.records += (size_t)__builtin_popcountll(mark->lines);                                 \
    if (mark->lines) result.past_last = at + 64 - (size_t)__builtin_clzll(mark->lines);          \
    result.has_breaks |= mark->breaks != 0;                                                      \
    result.has_others |= f.other != 0;                                                           \
    result.has_quotes |= f.quote != 0;                                                           \
  }                                                                                              \
  return result;

#define TOP ((uint64_t)1 << 63)

static inline found compare_plainly(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  found f = {0, 0, 0, 0, 0};
  for (int index = 0; index < 64; index++) {
    uint64_t bit = (uint64_t)1 << index;
    uint8_t byte = bytes[index];
    if (byte == delimiter) f.delimiter |= bit;
    if (byte == '\n') f.feed |= bit;
    if (byte == '\r') f.carriage |= bit;
    if (byte == quote) f.quote |= bit;
    if (byte >= 0x80) f.other |= bit;
  }
  return f;
}

static impact_scan_result scan_plainly(
    const uint8_t *bytes, size_t count, uint8_t delimiter, bool has_quote, uint8_t quote,
    impact_marks *marks) {
  SCAN_BODY(compare_plainly)
}

#if defined(__x86_64__)
static inline uint64_t equal_16(const __m128i v[4], uint8_t sign) {
  __m128i s = _mm_set1_epi8((char)sign);
  uint64_t bits = 0;
  for (int part = 0; part < 4; part++)
    bits |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v[part], s)) << (16 * part);
  return bits;
}

static inline found compare_sse2(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  __m128i v[4];
  uint64_t other = 0;
  for (int part = 0; part < 4; part++) {
    v[part] = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    other |= (uint64_t)(uint16_t)_mm_movemask_epi8(v[part]) << (16 * part);
  }
  found f = {equal_16(v, delimiter), equal_16(v, '\n'), equal_16(v, '\r'), equal_16(v, quote),
             other};
  return f;
}

static impact_scan_result scan_sse2(
    const uint8_t *bytes, size_t count, uint8_t delimiter, bool has_quote, uint8_t quote,
    impact_marks *marks) {
  SCAN_BODY(compare_sse2)
}

#define AVX2 __attribute__((target("avx2,popcnt,bmi,lzcnt")))

AVX2 static inline uint64_t equal_32(__m256i low, __m256i high, uint8_t sign) {
  __m256i s = _mm256_set1_epi8((char)sign);
  return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, s))
         | (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, s)) << 32;
}

AVX2 static inline found compare_avx2(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  found f = {equal_32(low, high, delimiter), equal_32(low, high, '\n'),
             equal_32(low, high, '\r'), equal_32(low, high, quote),
             (uint32_t)_mm256_movemask_epi8(low)
                 | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32};
  return f;
}

AVX2 static impact_scan_result scan_avx2(
    const uint8_t *bytes, size_t count, uint8_t delimiter, bool has_quote, uint8_t quote,
    impact_marks *marks) {
  SCAN_BODY(compare_avx2)
}
#elif defined(__aarch64__)
static inline uint64_t bits_of(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint8x16_t weight = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t ab = vpaddq_u8(vandq_u8(a, weight), vandq_u8(b, weight));
  uint8x16_t cd = vpaddq_u8(vandq_u8(c, weight), vandq_u8(d, weight));
  uint8x16_t all = vpaddq_u8(ab, cd);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(all, all)), 0);
}

static inline found compare_neon(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  uint8x16_t v[4];
  for (int part = 0; part < 4; part++) v[part] = vld1q_u8(bytes + 16 * part);
#define EQUAL(sign)                                                                             \
  bits_of(vceqq_u8(v[0], vdupq_n_u8(sign)), vceqq_u8(v[1], vdupq_n_u8(sign)),                    \
          vceqq_u8(v[2], vdupq_n_u8(sign)), vceqq_u8(v[3], vdupq_n_u8(sign)))
  uint8x16_t high = vdupq_n_u8(0x80);
  found f = {EQUAL(delimiter), EQUAL('\n'), EQUAL('\r'), EQUAL(quote),
             bits_of(vcgeq_u8(v[0], high), vcgeq_u8(v[1], high), vcgeq_u8(v[2], high),
                     vcgeq_u8(v[3], high))};
#undef EQUAL
  return f;
}

static impact_scan_result scan_neon(
    const uint8_t *bytes, size_t count, uint8_t delimiter, bool has_quote, uint8_t quote,
    impact_marks *marks) {
  SCAN_BODY(compare_neon)
}
#endif

bool impact_scan_has(impact_scan_kind kind) {
  switch (kind) {
  case IMPACT_SCAN_PORTABLE: return true;
#if defined(__x86_64__)
  case IMPACT_SCAN_SSE2: return true;
  case IMPACT_SCAN_AVX2:
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt")
           && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("lzcnt");
#elif defined(__aarch64__)
  case IMPACT_SCAN_NEON: return true;
#endif
  default: return false;
  }
}

impact_scan_result impact_scan(
    impact_scan_kind kind, const uint8_t *bytes, size_t count, uint8_t delimiter, bool has_quote,
    uint8_t quote, impact_marks *marks) {
  switch (kind) {
#if defined(__x86_64__)
  case IMPACT_SCAN_SSE2: return scan_sse2(bytes, count, delimiter, has_quote, quote, marks);
  case IMPACT_SCAN_AVX2: return scan_avx2(bytes, count, delimiter, has_quote, quote, marks);
#elif defined(__aarch64__)
  case IMPACT_SCAN_NEON: return scan_neon(bytes, count, delimiter, has_quote, quote, marks);
#endif
  default: return scan_plainly(bytes, count, delimiter, has_quote, quote, marks);
  }
}
