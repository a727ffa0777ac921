@echo off
rem Finds a JDK and starts the launcher, which is deploy\local\src\main\java\dev\autopack\local\Launcher.java.
setlocal EnableExtensions EnableDelayedExpansion
set "NEEDED=25"
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
for %%i in ("%HERE%\..") do set "HOME_OF_SOURCES=%%~fi"
set "JDK="

if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%j in ('where javac 2^>nul') do if not defined JDK for %%h in ("%%~dpj..") do call :consider "%%~fh"
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps" "%USERPROFILE%\.sdkman\candidates\java" "%LOCALAPPDATA%\Programs\Eclipse Adoptium") do (
    if not defined JDK if exist "%%~r" for /d %%h in ("%%~r\*") do if not defined JDK call :consider "%%~fh"
)

if not defined JDK (
    echo Autopack needs a JDK %NEEDED% or newer. None was found: not by JAVA_HOME, not on PATH, not where JDKs usually are. 1>&2
    echo Install one, for example: winget install EclipseAdoptium.Temurin.%NEEDED%.JDK 1>&2
    echo or set JAVA_HOME to the one you have. 1>&2
    exit /b 1
)

"%JDK%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx160m "-Dautopack.home=%HOME_OF_SOURCES%" "%HERE%\local\src\main\java\dev\autopack\local\Launcher.java" %*
exit /b %ERRORLEVEL%

rem Takes the JDK in folder %1 when its release file names a sufficient version.
:consider
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
set "MAJOR="
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~v"
for /f "tokens=1 delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if not defined MAJOR exit /b 0
if %MAJOR% GEQ %NEEDED% set "JDK=%~1"
exit /b 0
