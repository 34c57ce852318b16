# Alianza in a container, from the jar that `mvn package` makes. What seldom changes comes first.
FROM eclipse-temurin:25-jre AS layers
WORKDIR /build
COPY target/alianza-*.jar alianza.jar
RUN ["java", "-Djarmode=tools", "-jar", "alianza.jar", "extract", "--layers", "--destination", "layers"]

FROM eclipse-temurin:25-jre
RUN mkdir -p /data && chown 10001:10001 /data
WORKDIR /opt/alianza
COPY --from=layers /build/layers/dependencies/ ./
COPY seed seed
COPY --from=layers /build/layers/application/ ./
USER 10001:10001
VOLUME /data
ENV ALIANZA_DATA=/data \
    SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
  CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-jar", "alianza.jar", "health"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "--sun-misc-unsafe-memory-access=allow", "-jar", "alianza.jar"]
