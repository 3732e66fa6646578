# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian 12 packages of the project, and the one way they are installed. Sourced, not run.

build_packages=(gcc libc6-dev meson ninja-build pkgconf gettext python3
                libgtk-4-dev libsqlite3-dev
                desktop-file-utils shared-mime-info
                fonts-wqy-zenhei fonts-arphic-uming)
test_packages=(faketime libnss-wrapper xvfb xauth dbus dbus-daemon at-spi2-core openbox xdotool x11-utils
               python3-gi poppler-utils imagemagick
               appstream libxml2-utils yelp-tools
               libreoffice-writer libreoffice-calc)
coverage_packages=(gcovr)
package_packages=(git dpkg-dev debhelper)

# Libraries that read and write office documents are asked for only once meson.build needs them.
add_package_of_dependency ()
{
  if grep -q "dependency('$1'" meson.build; then
    build_packages+=("$2")
  fi
}

add_package_of_dependency libarchive libarchive-dev
add_package_of_dependency libxml-2.0 libxml2-dev
add_package_of_dependency xlsxwriter libxlsxwriter-dev

is_installed ()
{
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "Become root or install sudo, then run this again; it needs: $*" >&2
    return 1
  fi
}

# install_packages NAME...: install those that are missing; without any, nothing is downloaded.
install_packages ()
{
  local package missing=()

  if ! command -v dpkg-query >/dev/null; then
    echo "This is no Debian system: install the like of ${*} by hand." >&2
    return 0
  fi
  for package; do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  echo "Installing ${missing[*]}"
  as_root apt-get -qq -o DPkg::Lock::Timeout=600 update ||
    echo "Going on with the package lists of before." >&2
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -y -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 \
    install --no-install-recommends "${missing[@]}"
}
