// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sqlite3.h>

#include <cstring>

#include <unistd.h>

namespace Zhitu::Samples {

/**
 * A disk under SQLite that counts what changes it (writes, truncations, syncs and deletions of
 * files, temporary ones among them) and goes wrong at one of these, as long as this lives.
 */
class FaultyDisk
{
public:
    enum class Fault {
        None,
        Kill, ///< the process ends before the change, as if it had been killed
        FullOnce, ///< no space is left for this write
        Broken, ///< this and all that follow fail
    };

    explicit FaultyDisk(Fault fault = Fault::None, int at = 0)
    {
        state() = {fault, at, 0};
        static const bool registered = [] {
            Disk &made = disk();
            made.real = sqlite3_vfs_find(nullptr);
            static_cast<sqlite3_vfs &>(made) = *made.real;
            made.zName = "zhitu-faulty";
            made.szOsFile = static_cast<int>(sizeof(File)) + made.real->szOsFile;
            made.xOpen = &open;
            made.xDelete = &remove;
            return true;
        }();
        (void)registered;
        sqlite3_vfs_register(&disk(), 1);
    }
    ~FaultyDisk()
    {
        state() = {};
        sqlite3_vfs_register(disk().real, 1);
    }
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /** How many changes there have been. */
    [[nodiscard]] int changes() const { return state().changes; }
    /** From now on everything works. */
    void repair() { state().fault = Fault::None; }

    /** Of a process that was killed by this. */
    static constexpr int killedStatus = 42;

private:
    struct State
    {
        Fault fault = Fault::None;
        int at = 0; ///< from 1
        int changes = 0;
    };
    struct Disk : sqlite3_vfs
    {
        sqlite3_vfs *real = nullptr;
    };
    /** What stands before the real file in the memory that SQLite gives. */
    struct File : sqlite3_file
    {
        [[nodiscard]] sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    };

    static State &state()
    {
        static State now;
        return now;
    }
    static Disk &disk()
    {
        static Disk made{};
        return made;
    }

    /** Whether the next change shall fail. */
    static bool fails()
    {
        State &now = state();
        ++now.changes;
        switch (now.fault) {
        case Fault::None:
            return false;
        case Fault::Kill:
            if (now.changes == now.at)
                _exit(killedStatus);
            return false;
        case Fault::FullOnce:
            return now.changes == now.at;
        case Fault::Broken:
            return now.changes >= now.at;
        }
        return false;
    }
    static int failure(int code) { return state().fault == Fault::FullOnce ? SQLITE_FULL : code; }

    static sqlite3_file *real(sqlite3_file *file) { return static_cast<File *>(file)->real(); }

    static int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
    {
        if (fails())
            return failure(SQLITE_IOERR_WRITE);
        return real(file)->pMethods->xWrite(real(file), bytes, size, offset);
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        if (fails())
            return SQLITE_IOERR_TRUNCATE;
        return real(file)->pMethods->xTruncate(real(file), size);
    }
    static int sync(sqlite3_file *file, int flags)
    {
        if (fails())
            return failure(SQLITE_IOERR_FSYNC);
        return real(file)->pMethods->xSync(real(file), flags);
    }
    static int close(sqlite3_file *file)
    {
        return real(file)->pMethods ? real(file)->pMethods->xClose(real(file)) : SQLITE_OK;
    }
    static int read(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
    {
        return real(file)->pMethods->xRead(real(file), bytes, size, offset);
    }
    static int fileSize(sqlite3_file *file, sqlite3_int64 *size)
    {
        return real(file)->pMethods->xFileSize(real(file), size);
    }
    static int lock(sqlite3_file *file, int level)
    {
        return real(file)->pMethods->xLock(real(file), level);
    }
    static int unlock(sqlite3_file *file, int level)
    {
        return real(file)->pMethods->xUnlock(real(file), level);
    }
    static int checkLock(sqlite3_file *file, int *isReserved)
    {
        return real(file)->pMethods->xCheckReservedLock(real(file), isReserved);
    }
    static int control(sqlite3_file *file, int what, void *argument)
    {
        return real(file)->pMethods->xFileControl(real(file), what, argument);
    }
    static int sectorSize(sqlite3_file *file)
    {
        return real(file)->pMethods->xSectorSize(real(file));
    }
    static int characteristics(sqlite3_file *file)
    {
        return real(file)->pMethods->xDeviceCharacteristics(real(file));
    }

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        static const sqlite3_io_methods methods = [] {
            sqlite3_io_methods made{};
            made.iVersion = 1;
            made.xClose = &close;
            made.xRead = &read;
            made.xWrite = &write;
            made.xTruncate = &truncate;
            made.xSync = &sync;
            made.xFileSize = &fileSize;
            made.xLock = &lock;
            made.xUnlock = &unlock;
            made.xCheckReservedLock = &checkLock;
            made.xFileControl = &control;
            made.xSectorSize = &sectorSize;
            made.xDeviceCharacteristics = &characteristics;
            return made;
        }();
        file->pMethods = nullptr;
        const int code = disk().real->xOpen(disk().real, name, real(file), flags, outFlags);
        if (code == SQLITE_OK)
            file->pMethods = &methods;
        return code;
    }
    static int remove(sqlite3_vfs *, const char *name, int syncFolder)
    {
        if (fails())
            return SQLITE_IOERR_DELETE;
        return disk().real->xDelete(disk().real, name, syncFolder);
    }
};

} // namespace Zhitu::Samples
