@uk.disc.annotation.Sender("uhd")
package org.example.discharge;
