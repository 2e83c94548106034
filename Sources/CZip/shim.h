#pragma once

#include <zlib.h>
#include <minizip/ioapi.h>
#include <minizip/unzip.h>
