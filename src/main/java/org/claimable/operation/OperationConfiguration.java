package org.claimable.operation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this package. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationSettings.class)
class OperationConfiguration {}
