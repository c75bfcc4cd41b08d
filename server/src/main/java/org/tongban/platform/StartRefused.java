package org.tongban.platform;

import org.springframework.boot.ExitCodeGenerator;

/** Why the server does not start, as one sentence in each language and an exit code of its own. */
abstract sealed class StartRefused extends RuntimeException implements ExitCodeGenerator {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private StartRefused(int exitCode, String chinese, String english) {
        super(chinese + System.lineSeparator() + english);
        this.exitCode = exitCode;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    static final class DataFolderInUse extends StartRefused {
        DataFolderInUse(String folder, String process) {
            super(
                    3,
                    "数据目录 %s 正由另一个通办服务使用（进程号 %s）。请先停止它，或用 --data 换一个目录。".formatted(folder, process),
                    "The data folder %s is in use by another Tongban (process %s). Stop it first, or choose another folder with --data."
                            .formatted(folder, process));
        }
    }

    static final class PortTaken extends StartRefused {
        PortTaken(int port) {
            super(
                    4,
                    "端口 %d 已被其他程序占用。请停止该程序，或用 --port 换一个端口。".formatted(port),
                    "Port %d is taken by another program. Stop that program, or choose another port with --port."
                            .formatted(port));
        }
    }

    static final class DataFolderUnusable extends StartRefused {
        DataFolderUnusable(String folder, String reason) {
            super(
                    5,
                    "数据目录 %s 不能写入（%s）。请检查路径和权限，或用 --data 换一个目录。".formatted(folder, reason),
                    "The data folder %s cannot be written (%s). Check its path and rights, or choose another with --data."
                            .formatted(folder, reason));
        }
    }

    static final class DemoData extends StartRefused {
        DemoData(String folder) {
            super(
                    6,
                    "数据目录 %s 是演示模式建立的，含有演示账号和演示证书，不能用于生产。请用 --data 换一个新目录。".formatted(folder),
                    "The data folder %s was made in demo mode and holds demo accounts and a demo certificate authority. Choose a new folder with --data for production."
                            .formatted(folder));
        }
    }

    static final class ProductionData extends StartRefused {
        ProductionData(String folder) {
            super(
                    6,
                    "数据目录 %s 是生产数据，不能用演示模式打开。请加 --production，或用 --data 换一个目录。".formatted(folder),
                    "The data folder %s holds production data and is not opened in demo mode. Add --production, or choose another folder with --data."
                            .formatted(folder));
        }
    }

    static final class KeysBesideData extends StartRefused {
        KeysBesideData(String keys) {
            super(
                    6,
                    "密钥目录 %s 在数据目录之内。生产环境必须把密钥放在别处：请在配置文件中设置 tongban.keys。".formatted(keys),
                    "The key folder %s lies inside the data folder. Production needs it elsewhere: set tongban.keys in the configuration file."
                            .formatted(keys));
        }
    }
}
